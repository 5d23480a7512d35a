"""results.md: what was reached, and the figures behind it."""

from board import board_section, board_targets
from conversation import conversation_section, conversation_targets

KIB = 1024
MIB = 1024 * 1024


def number(value, digits=0):
    return f"{value:,.{digits}f}".replace(",", " ")


def target(name, wanted, value, reached):
    return {"target": name, "wanted": wanted, "measured": value,
            "reached": reached}


def ratio_target(name, wanted, value, reached, found):
    """An engine that loses history does less than what it is compared for."""
    row = target(name, wanted, value, reached)
    dropped = found["history_rows_dropped"]
    if dropped:
        row["reached"] = None
        row["note"] = ("not to be relied upon: "
                       f"{number(dropped)} rows of history were dropped")
    return row


def unmeasured(name, wanted, why):
    return target(name, wanted, why, None)


def limit_targets(results):
    found = results.get("limit")
    if not found:
        return []
    rows = []
    for name in ("menu", "clinic"):
        ratio = found[name]["ratio"]
        rows.append(ratio_target(
            f"webhooks/s beside a bare Beast server, {name} calls, in memory "
            "only", ">= 0.5", f"{ratio:.2f}",
            ratio >= 0.5, found[name]))
    return rows


def snapshot_targets(results):
    found = results.get("snapshots")
    if not found:
        return []
    ratio = found["ratio"]["redis"]
    added = found["added_p50_ms"]["redis"]
    bare = found["bare_ratio"]["embedded"]
    return [
        target("webhooks/s with Redis beside snapshots off", ">= 0.6",
               f"{ratio:.2f}", ratio >= 0.6),
        target("what Redis adds to the p50 at half load", "< 0.3 ms",
               f"{added:.2f} ms", added < 0.3),
        target("webhooks/s beside a bare Beast server, with the embedded "
               "snapshot store", ">= 0.25", f"{bare:.2f}", bare >= 0.25),
    ]


def recovery_targets(results):
    found = results.get("recovery")
    if not found:
        return []
    return [target(
        f"ready after kill -9 with {number(found['live'])} live calls, {name}",
        "< 1 s", f"{found[name]['ready_s']:.2f} s",
        found[name]["ready_s"] < 1) for name in ("redis", "embedded")]


def peer_targets(results):
    found = results.get("peers")
    if not found:
        return []
    ratio = found["express"]["ratio"]
    return [ratio_target("times Express, menu calls", ">= 12", f"{ratio:.1f}",
                         ratio >= 12, found["express"])]


def half_targets(results):
    found = results.get("half")
    if not found:
        return []
    rows = []
    for name in ("menu", "clinic"):
        p99 = found[name]["half_load"]["latency"]["p99_ms"]
        rows.append(target(
            f"p99 of a webhook at half of the top rate, {name} calls",
            "< 2 ms", f"{p99:.2f} ms", p99 < 2))
    clinic = found["clinic"]["half_load"]
    for key, name in (("offer", "a hunt's webhook to its offer on the socket"),
                      ("available", "a talk's end to `available`")):
        p99 = clinic[key]["p99_ms"]
        if clinic[key]["count"] == 0:
            rows.append(unmeasured(name, "p99 < 5 ms", "none happened"))
        else:
            rows.append(target(name + ", p99 at half load", "< 5 ms",
                               f"{p99:.2f} ms", p99 < 5))
    return rows


def live_targets(results):
    found = results.get("live")
    if not found:
        return []
    least, most = min(found, key=int), max(found, key=int)
    if least == most:
        return []

    def p99(live):
        return found[live]["half_load"]["latency"]["p99_ms"]

    change = p99(most) / p99(least) - 1
    throughput = (found[most]["webhooks_per_second"]
                  / found[least]["webhooks_per_second"] - 1)
    each = found[most]["bytes_per_call"]
    return [
        target(f"p99 at half load, from {least} to {most} live calls",
               "within 15 %", f"{100 * change:+.0f} %", abs(change) <= 0.15),
        target(f"webhooks/s, from {least} to {most} live calls",
               "within 15 %", f"{100 * throughput:+.0f} %",
               throughput >= -0.15),
        target(f"memory a live call, of {most}", "<= 4 KiB",
               f"{each / KIB:.1f} KiB", each <= 4 * KIB),
    ]


def staff_targets(results):
    found = results.get("staff")
    if not found:
        return []
    idle = found["idle_sockets"]
    return [target(f"memory of {idle['sockets']} idle staff sockets",
                   "<= 200 MiB for 10 000", f"{idle['bytes'] / MIB:.0f} MiB",
                   idle["bytes"] / idle["sockets"] <= 200 * MIB / 10000)]


def explore_targets(results):
    found = results.get("explore")
    if not found:
        return []
    rate = found["events_per_second"]
    return [target("explorer's events/s on one core", ">= 100 000",
                   number(rate), rate >= 100000)]


def all_targets(results):
    rows = []
    for part in (limit_targets, peer_targets, half_targets, snapshot_targets,
                 recovery_targets, live_targets, staff_targets,
                 explore_targets):
        rows += part(results)
    return (rows + conversation_targets(results, target)
            + board_targets(results, target))


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |",
             "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |"
              for row in rows]
    return lines + [""]


def broken_promises(results):
    """Breaches that any of the runs saw, summed by their kind."""
    found = {}

    def look(value):
        if isinstance(value, dict):
            for what, each in value.get("breaches", {}).items():
                found[what] = found.get(what, 0) + each["count"]
            for each in value.values():
                look(each)
        elif isinstance(value, list):
            for each in value:
                look(each)

    look(results)
    return found


def ratio_section(results):
    rows = []
    for name, part in (("menu calls beside bare Beast", "menu"),
                       ("clinic calls beside bare Beast", "clinic")):
        if "limit" in results:
            rows.append((name, results["limit"][part]))
    if "peers" in results:
        rows.append(("menu calls beside Express", results["peers"]["express"]))
    if not rows:
        return []
    return ["## Beside others", ""] + table(
        ["", "engine, webhooks/s", "other, webhooks/s", "ratio",
         "harness at the other, cores", "history rows dropped", "waiting"],
        [(name, number(each["engine"]), number(each["other"]),
          f"{each['ratio']:.2f}",
          f"{max(r['other']['harness_cores'] for r in each['rounds']):.2f}",
          number(each["history_rows_dropped"]),
          number(each["history_rows_waiting"]))
         for name, each in rows])


def run_row(name, run):
    half = run["half_load"]
    return (name, number(run["webhooks_per_second"]),
            number(run["calls_per_second"]),
            number(run["latency"]["p99_ms"], 2),
            number(half["webhooks_per_second"]),
            number(half["latency"]["p50_ms"], 2),
            number(half["latency"]["p99_ms"], 2),
            number(half["latency"]["p999_ms"], 2),
            run["bottleneck"], number(run["history"]["dropped"]),
            number(run["history"]["waiting"]))


RUN_HEAD = ["", "webhooks/s", "calls/s", "p99 ms", "half: webhooks/s",
            "p50 ms", "p99 ms", "p99.9 ms", "bottleneck",
            "history rows dropped", "waiting"]


def snapshot_section(results):
    lines = []
    if "snapshots" in results:
        found = results["snapshots"]
        lines += ["## What snapshots cost", ""] + table(
            ["snapshots", "webhooks/s", "beside off", "beside bare Beast",
             "added p50 at half load, ms"],
            [(name, number(found["webhooks_per_second"][name]),
              number(found["ratio"].get(name, 1), 2),
              number(found["bare_ratio"][name], 2),
              number(found["added_p50_ms"].get(name, 0), 3))
             for name in ("off", "embedded", "redis")])
    if "recovery" in results:
        found = results["recovery"]
        each = found["redis_bytes_per_call"]
        lines += ["## After kill -9", "",
                  f"{number(found['live'])} live calls; one takes "
                  f"{number(each)} bytes in Redis.", ""] + table(
            ["store", "ready, s", "all calls taken back, s", "calls"],
            [(name, number(found[name]["ready_s"], 2),
              number(found[name]["all_taken_back_s"], 2),
              number(found[name]["restored"]))
             for name in ("redis", "embedded")])
    return lines


def latency_section(results):
    lines = []
    if "half" in results:
        lines += ["## At the top and at half of it", ""]
        lines += table(RUN_HEAD, [run_row(name, results["half"][name])
                                  for name in ("menu", "clinic")])
        clinic = results["half"]["clinic"]["half_load"]
        lines += table(
            ["decision, at half load", "count", "p50 ms", "p99 ms", "max ms"],
            [(name, clinic[key]["count"], number(clinic[key]["p50_ms"], 2),
              number(clinic[key]["p99_ms"], 2),
              number(clinic[key]["max_ms"], 2))
             for key, name in (("offer", "webhook to offer"),
                               ("available", "talk's end to `available`"))])
    if "live" in results:
        lines += ["## With live calls", ""]
        lines += table(
            RUN_HEAD + ["KiB a call"],
            [run_row(live, run) + (number(run["bytes_per_call"] / KIB, 1),)
             for live, run in results["live"].items()])
    if "staff" in results:
        lines += ["## With people in one department", ""]
        lines += table(
            RUN_HEAD + ["to a person"],
            [run_row(count, run) + (run["ended"]["person"],)
             for count, run in results["staff"].items()
             if count != "idle_sockets"])
    return lines


def render(results):
    ran_on = results["ran_on"]
    lines = ["# Measured", ""]
    lines += [f"{ran_on['date']}, {ran_on['commit']}, on {ran_on['cpu']}, "
              f"{ran_on['cores']} cores, {ran_on['memory_gib']} GiB, Linux "
              f"{ran_on['kernel']}, {ran_on['system']}, {ran_on['compiler']}, "
              f"Node {ran_on['node']}; load average before: "
              f"{ran_on['load_average']}. The engine, and what it is compared "
              f"with, on core {ran_on['engine_core']}; the harness on core "
              f"{ran_on['harness_core']}. docs/bench.md says how each figure "
              "is taken.", ""]
    if ran_on["quick"]:
        lines += ["A quick run: the phases are too short to rely on.", ""]
    words = {True: "yes", False: "**no**", None: "not measured"}
    lines += ["## Targets", ""] + table(
        ["", "wanted", "measured", "reached"],
        [(row["target"], row["wanted"], row["measured"],
          row.get("note", words[row["reached"]]))
         for row in results["targets"]])
    broken = broken_promises(results)
    if broken:
        lines += ["Promises broken in these runs: " + "; ".join(
            f"{count} x {what}" for what, count in broken.items()) + ".", ""]
    else:
        lines += ["No promise was broken in any of these runs.", ""]
    lines += ratio_section(results) + snapshot_section(results)
    lines += latency_section(results)
    lines += conversation_section(results, table, number)
    lines += board_section(results, table, number)
    if "micro" in results:
        lines += ["## Parts", ""] + table(
            ["", "ns"], [(name, number(value))
                         for name, value in results["micro"].items()])
    for failure in results["failures"]:
        lines += [f"Part failed: {failure}", ""]
    return "\n".join(lines)
