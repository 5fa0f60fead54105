"""Runs `roster` as a user would, and measures what its progress says and the system counts."""

import json
import os
import pathlib
import signal
import subprocess
import threading
import time


def run(command, limit, on_line=lambda line, seconds: None):
    """Runs a command to its end; kills it, and what it started, when it takes much longer than its limit.

    Returns its exit code, seconds, largest memory in MB, and standard output. Lines of standard error are handed
    on with the seconds since the start.
    """
    begin = time.monotonic()
    # A session of its own, so that whatever the command has started ends with it.
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    output = []
    reader = threading.Thread(target=lambda: output.append(process.stdout.read()))
    reader.start()
    killer = threading.Timer(limit * 1.5 + 60, os.killpg, (process.pid, signal.SIGKILL))
    killer.start()
    try:
        for line in process.stderr:
            on_line(line, time.monotonic() - begin)
        reader.join()
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        killer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, time.monotonic() - begin, usage.ru_maxrss / 1024, output[0]


def solve(roster, hall, out, limit, options=()):
    """Solves a hall within a limit of seconds.

    Returns a dictionary: `first` and `bound_at`, the seconds to the first legal roster and to the first bound above 0;
    `improved`, a list of seconds and score of each better roster;
    `score` and `bound` at the end, `optimal`, `seconds`, `memory` in MB, `status` and the `roster` written. What is
    not known is None.
    """
    found = {"first": None, "bound_at": None, "improved": []}

    def note(line, seconds):
        if not line.startswith("{"):
            return
        event = json.loads(line)
        if event["score"] is not None and found["first"] is None:
            found["first"] = seconds
        if event["score"] is not None and (not found["improved"] or event["score"] < found["improved"][-1][1]):
            found["improved"].append([seconds, event["score"]])
        if event["bound"] and found["bound_at"] is None:
            found["bound_at"] = seconds

    command = [str(roster), "solve", str(hall), "--out", str(out), "--time-limit", str(limit), "--json", *options]
    code, seconds, memory, text = run(command, limit, note)
    result = json.loads(text) if text.strip() else {}
    bound = (result.get("bound") or {}).get("points")
    found.update(
        score=result.get("score"), bound=bound, optimal=result.get("status") == "optimal", seconds=seconds,
        memory=memory, status=result.get("status") or f"exit {code}", roster=pathlib.Path(out) / "roster.csv")
    # A search that ends before its first report has both at its end.
    if found["first"] is None and found["score"] is not None:
        found["first"] = seconds
    if found["bound_at"] is None and bound:
        found["bound_at"] = seconds
    return found


def check(roster, hall, plan):
    """What the judge says of a written roster: its score, or None when it breaks a hard rule."""
    code, _, _, text = run([str(roster), "check", str(hall), str(plan), "--json"], 600)
    judgement = json.loads(text) if text.strip() else {}
    if not judgement.get("legal"):
        return None
    assert code == 0, f"a legal roster, and exit code {code}"
    return judgement["score"]
