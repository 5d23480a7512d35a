"""The measurements. Each part gives a dictionary for the results."""

import json
import os
import statistics
import subprocess

from board import part_board
from conversation import part_conversation
from servers import FIRST_USER, BareBeast, Engine, Express, Redis
from setup import temporary_file

# Nobody is rung: what the bare server and Express can be asked too.
MENU = "voicemail=50,hangup=50"
# As the harness' default: most callers want to talk to somebody.
CLINIC = "department=60,direct=20,voicemail=10,hangup=10"
STAFF = 300
TALK = "0.1"  # seconds; a page takes 20 frames a second at most
CLOSED = ("--concurrency", "64")
# What the others do not do either.
OFF = ("--snapshots", "off")
CROWD = ("--concurrency", "256", "--talk", TALK)


def people(engine, count, *more):
    return ("--staff", str(count), "--first-user", str(FIRST_USER), *more)


def middle(values):
    return statistics.median(values)


def brief(run):
    """What is kept of one run."""
    kept = {key: run[key] for key in (
        "webhooks_per_second", "calls_per_second", "latency", "offer",
        "available", "ended", "breach_count", "breaches", "bottleneck",
        "memory", "remarks", "retried", "unanswered")}
    kept["engine_cores"] = run["engine"]["cpu_cores"]
    kept["harness_cores"] = run["harness"]["cpu_cores"]
    if "history" in run:
        kept["history"] = run["history"]
    if "half_load" in run:
        kept["half_load"] = brief(run["half_load"])
    return kept


def record(bench, engine, path, *options):
    bench.load(engine, "--save-recording", path, *options, duration=0.3,
               warm_up=0.1, secret=engine.secret)


def document_of(path):
    """An answer of middle length from the recording."""
    with open(path, encoding="utf-8") as recording:
        calls = json.load(recording)["calls"]
    answers = sorted((exchange["answer"] for call in calls
                      for exchange in call["exchanges"]), key=len)
    # The mean of what was answered, so that both servers send as much.
    mean = statistics.mean(len(answer) for answer in answers)
    return min(answers, key=lambda answer: abs(len(answer) - mean))


def in_turns(bench, engine, other, mix, recording, engine_options,
             warm_up=1.0):
    """A B A B: the engine and the other server on the same core; the median
    of the rounds' ratios."""
    rounds = []
    for _ in range(1 if bench.quick else 3):
        ours = bench.load(engine, "--mix", mix, *engine_options,
                          warm_up=warm_up, secret=engine.secret)
        engine.settle()
        theirs = bench.load(other, "--mix", mix, "--recording", recording,
                            "--as-recorded", *CLOSED)
        rounds.append((brief(ours), brief(theirs)))
    return {
        "history_rows_dropped": sum(a["history"]["dropped"]
                                    for a, _ in rounds),
        "history_rows_waiting": max(a["history"]["waiting"]
                                    for a, _ in rounds),
        "engine": middle([a["webhooks_per_second"] for a, _ in rounds]),
        "other": middle([b["webhooks_per_second"] for _, b in rounds]),
        "ratio": middle([a["webhooks_per_second"] / b["webhooks_per_second"]
                         for a, b in rounds]),
        "rounds": [{"engine": a, "other": b} for a, b in rounds],
    }


def part_limit(bench):
    """The physical limit: a bare Beast server on the same core."""
    result = {}
    recording = temporary_file(".json")
    workloads = (("menu", MENU, 1, CLOSED), ("clinic", CLINIC, STAFF, CROWD))
    try:
        for name, mix, staff, options in workloads:
            with Engine(bench, staff, OFF) as engine:
                if name == "clinic":
                    options = (*options, *people(engine, staff))
                record(bench, engine, recording, "--mix", mix, *options)
                document = document_of(recording)
                with BareBeast(bench, document) as bare:
                    result[name] = in_turns(bench, engine, bare, mix,
                                            recording, options,
                                            3.0 if staff > 1 else 1.0)
                result[name]["document_bytes"] = len(document)
    finally:
        os.remove(recording)
    return result


def part_peers(bench):
    """Express with Twilio's helper, on the same core."""
    recording = temporary_file(".json")
    try:
        with Engine(bench, 1, OFF) as engine:
            record(bench, engine, recording, "--mix", MENU)
            with Express(bench) as express:
                return {"express": in_turns(bench, engine, express, MENU,
                                            recording, CLOSED)}
    finally:
        os.remove(recording)


def part_half(bench):
    """Latencies at half of the engine's own top rate, and decision times."""
    result = {}
    with Engine(bench, 1) as engine:
        result["menu"] = brief(bench.load(
            engine, "--mix", MENU, *CLOSED, "--half-load",
            secret=engine.secret))
    with Engine(bench, STAFF) as engine:
        result["clinic"] = brief(bench.load(
            engine, "--mix", CLINIC, *CROWD, *people(engine, STAFF),
            "--half-load", duration=5.0, warm_up=3.0,
            secret=engine.secret))
    return result


def part_snapshots(bench):
    """What it costs that a crash loses no call: the same load with snapshots
    off, in the embedded store and in Redis, in turns."""
    rounds = []
    bare = []
    recording = temporary_file(".json")
    ways = {"off": ("--snapshots", "off"), "embedded": (), "redis": ()}
    for _ in range(1 if bench.quick else 3):
        found = {}
        for name, options in ways.items():
            with Redis(bench) as redis, Engine(
                    bench, 1, options,
                    redis if name == "redis" else None) as engine:
                found[name] = brief(bench.load(
                    engine, "--mix", MENU, *CLOSED, "--half-load",
                    secret=engine.secret))
                if name == "embedded":
                    record(bench, engine, recording, "--mix", MENU)
        with BareBeast(bench, document_of(recording)) as limit:
            bare.append(bench.load(
                limit, "--mix", MENU, "--recording", recording,
                "--as-recorded", *CLOSED)["webhooks_per_second"])
        rounds.append(found)
    os.remove(recording)

    def top(name, each):
        return each[name]["webhooks_per_second"]

    def added(name, each):
        return (each[name]["half_load"]["latency"]["p50_ms"]
                - each["off"]["half_load"]["latency"]["p50_ms"])

    return {
        "rounds": rounds,
        "webhooks_per_second": {
            name: middle([top(name, each) for each in rounds])
            for name in ways},
        "ratio": {name: middle([top(name, each) / top("off", each)
                                for each in rounds])
                  for name in ("embedded", "redis")},
        "added_p50_ms": {name: middle([added(name, each) for each in rounds])
                         for name in ("embedded", "redis")},
        "bare_ratio": {name: middle([top(name, each) / limit for each, limit
                                     in zip(rounds, bare)])
                       for name in ways},
    }


def part_recovery(bench):
    """SIGKILL with many live calls: what they take in Redis, and how soon the
    next engine is ready."""
    live = 5000 if bench.quick else 100000
    result = {"live": live}
    for name in ("redis", "embedded"):
        with Redis(bench) as redis, Engine(
                bench, 1, (), redis if name == "redis" else None) as engine:
            before = redis.used_memory()
            bench.hold(engine, live, "--mix", MENU, *CLOSED)
            engine.settle()
            if name == "redis":
                result["redis_bytes_per_call"] = (
                    redis.used_memory() - before) / live
            ready, taken = engine.kill_and_start()
            result[name] = {
                "ready_s": ready, "all_taken_back_s": taken,
                "restored": engine.figure(
                    'callengine_calls_begun_total{how="restored"}')}
    return result


def part_live(bench):
    """Growth with live calls, each time a fresh engine."""
    result = {}
    for live in (1000, 10000) if bench.quick else (1000, 10000, 100000):
        with Engine(bench, 1) as engine:
            run = bench.load(engine, "--mix", MENU, *CLOSED, "--half-load",
                             "--live", str(live), secret=engine.secret)
        kept = brief(run)
        memory = run["memory"]
        kept["bytes_per_call"] = (
            memory["live_bytes"] - memory["idle_bytes"]) / live
        result[str(live)] = kept
    return result


def part_staff(bench):
    """Growth with people in one department, and idle sockets."""
    result = {}
    for count in (10, 100, 1000):
        with Engine(bench, count) as engine:
            result[str(count)] = brief(bench.load(
                engine, "--mix", "department=100", *CROWD,
                *people(engine, count), "--half-load", secret=engine.secret))
    sockets = min(10000, bench.files - 500)
    if bench.quick:
        sockets = min(sockets, 2000)
    with Engine(bench, 10) as engine:
        run = bench.load(engine, "--mix", "hangup=100", "--concurrency", "1",
                         *people(engine, sockets, "--idle-staff"),
                         duration=0.2, warm_up=0.1, secret=engine.secret)
    memory = run["memory"]
    result["idle_sockets"] = {
        "sockets": sockets,
        "bytes": memory["idle_bytes"] - memory["before_staff_bytes"],
    }
    return result


def part_micro(bench):
    """Google Benchmark, in nanoseconds."""
    seconds = "0.05" if bench.quick else "0.3"
    done = subprocess.run(
        [bench.program("micro_bench"), "--benchmark_format=json",
         "--benchmark_min_time=" + seconds],
        capture_output=True, text=True, check=True)
    result = {}
    for each in json.loads(done.stdout)["benchmarks"]:
        nanoseconds = each["real_time"]
        if "items_per_second" in each:
            nanoseconds = 1e9 / each["items_per_second"]
        result[each["name"].removesuffix("/real_time")] = nanoseconds
    return result


def part_explore(bench):
    """Events that the deterministic explorer gets through on one core."""
    done = subprocess.run(
        ["taskset", "-c", str(bench.engine_core), bench.program("callsim"),
         "explore", "--seeds", "200" if bench.quick else "2000", "--json"],
        capture_output=True, text=True, timeout=300, check=False)
    lines = done.stdout.strip().splitlines()
    if not lines:
        raise RuntimeError("callsim explore: " + done.stderr.strip()[-500:])
    found = json.loads(lines[-1])
    if done.returncode != 0:
        bench.fail(f"callsim explore ended with {done.returncode}")
    return {"events_per_second": found["events_per_second"],
            "exit_status": done.returncode}


PARTS = {
    "limit": part_limit,
    "peers": part_peers,
    "half": part_half,
    "snapshots": part_snapshots,
    "recovery": part_recovery,
    "live": part_live,
    "staff": part_staff,
    "conversation": part_conversation,
    "board": part_board,
    "micro": part_micro,
    "explore": part_explore,
}
