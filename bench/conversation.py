"""Conversations with the AI: how soon a caller is answered, what a model's
endpoint adds, and what many conversations at a time cost."""

from servers import Engine, free_port

# What every caller says is in the clinic's questions and answers.
TALK_ONLY = ("--mix", "hangup=100", "--ai-share", "100")
# Far below what fills the engine or the harness, which plays the model, too.
RATE = 100
CROWD = 1000
MODEL_TAKES = 1  # second
# Every call goes through the interpreter, which is slower.
RELAY_RATE = 20
MODEL_WRITES = 0.2  # seconds from the first words to the last
TURN = "ai-gather"
KIB = 1024


def turn_of(run):
    """The latency of the requests that bring a caller's words."""
    found = run["endpoints"].get(TURN)
    if not found:
        raise RuntimeError("nobody talked")
    return found


def kept(run):
    return {"turn": turn_of(run), "engine": run["engine"],
            "memory": run["memory"], "history": run["history"],
            "model_asked": run["model_asked"], "ended": run["ended"],
            "latency": run["latency"], "breaches": run["breaches"],
            "calls_per_second": run["calls_per_second"],
            "bottleneck": run["bottleneck"]}


def measure(bench, answerer, *options, takes=None, duration=5.0):
    port = free_port()
    model = () if takes is None else (
        "--model-port", str(port), "--model-takes", str(takes))
    with Engine(bench, 1, answerer=answerer, model_port=port) as engine:
        run = bench.load(engine, *TALK_ONLY, *options, *model,
                         warm_up=2.0, duration=duration, secret=engine.secret)
    if takes is not None and not run["model_asked"]:
        raise RuntimeError("the model was never asked")
    return kept(run)


def measure_relay(bench):
    """From a model's first word to the socket of a ConversationRelay."""
    port = free_port()
    with Engine(bench, 1, answerer="model", model_port=port,
                relay=True) as engine:
        run = bench.load(engine, *TALK_ONLY, "--mode", "network",
                         "--rate", str(RELAY_RATE), "--arrivals", "even",
                         "--model-port", str(port), "--model-takes", "0",
                         "--model-writes", str(MODEL_WRITES),
                         warm_up=2.0, duration=10.0, secret=engine.secret)
    if not run["first_token"]["count"]:
        raise RuntimeError("no relay was told what the model wrote")
    return {key: run[key] for key in (
        "first_token", "model_asked", "engine", "history", "ended",
        "breaches", "calls_per_second", "bottleneck")}


def part_conversation(bench):
    steady = ("--rate", str(RATE), "--arrivals", "even")
    crowd = 100 if bench.quick else CROWD
    result = {
        "builtin": measure(bench, "builtin", *steady),
        "model": measure(bench, "model", *steady, takes=0),
        "crowd": measure(bench, "model", "--concurrency", str(crowd),
                         takes=MODEL_TAKES, duration=10.0),
        "relay": measure_relay(bench),
    }
    memory = result["crowd"]["memory"]
    result["at_once"] = crowd
    result["bytes_per_conversation"] = (
        memory["end_bytes"] - memory["idle_bytes"]) / crowd
    result["added_ms"] = {
        name: result["model"]["turn"][name] - result["builtin"]["turn"][name]
        for name in ("p50_ms", "p99_ms")}
    result["added_threads"] = (result["crowd"]["engine"]["threads"]
                               - result["model"]["engine"]["threads"])
    return result


def conversation_targets(results, target):
    found = results.get("conversation")
    if not found:
        return []
    p99 = found["builtin"]["turn"]["p99_ms"]
    added = found["added_ms"]["p99_ms"]
    threads = found["added_threads"]
    token = found["relay"]["first_token"]["p99_ms"]
    return [
        target("a caller's words to their answer, built-in answerer, p99",
               "< 5 ms", f"{p99:.2f} ms", p99 < 5),
        target("what the way to a model adds, p99", "< 5 ms",
               f"{added:.2f} ms", added < 5),
        target("a model's first word to a ConversationRelay's socket, p99",
               "< 5 ms", f"{token:.2f} ms", token < 5),
        target(f"threads more with {found['at_once']} conversations at once, "
               "1 s a turn", "0", str(threads), threads == 0),
    ]


def conversation_section(results, table, number):
    found = results.get("conversation")
    if not found:
        return []
    names = (("built-in answerer", "builtin"),
             ("a model that answers at once", "model"),
             (f"{found['at_once']} at once, a model of {MODEL_TAKES} s",
              "crowd"))
    lines = ["## Conversations with the AI", ""] + table(
        ["a caller's words to their answer", "turns", "p50 ms", "p99 ms",
         "calls/s", "questions to the model", "engine's threads",
         "bottleneck"],
        [(name, number(found[key]["turn"]["count"]),
          number(found[key]["turn"]["p50_ms"], 2),
          number(found[key]["turn"]["p99_ms"], 2),
          number(found[key]["calls_per_second"]),
          number(found[key]["model_asked"]),
          found[key]["engine"]["threads"], found[key]["bottleneck"])
         for name, key in names])
    each = found["bytes_per_conversation"] / KIB
    token = found["relay"]["first_token"]
    return lines + [f"A conversation, of {found['at_once']} at once, takes "
                    f"{number(each, 1)} KiB.", "",
                    "Over a ConversationRelay the first token is at the socket "
                    f"{number(token['p50_ms'], 2)} ms (p50), "
                    f"{number(token['p99_ms'], 2)} ms (p99) after the model's "
                    f"first word, in {number(token['count'])} answers.", ""]
