"""The table of the same halls under other solvers, each with ten times our time.

usage: peers.py --roster ROSTER --draw ROSTER-HALLS --out FOLDER --time SECONDS

Five solvers get the program that `roster compile` exports, one a model of the hall written by hand. All rosters are
read back and judged by `roster check`.
"""

import json
import math
import pathlib
import subprocess
import sys

import bestknown
import halls
import solving
from table import Table, excess, number

TIMES = 10
PEERS = {
    "HiGHS": "highs", "CBC": "cbc", "SCIP": "scip", "glpsol": "glpsol", "CP-SAT": "cpsat",
    "CP-SAT, model by hand": "handmade",
}
# By hand, backup is a row for each set of windows: too many with more windows than these.
MOST_WINDOWS = 8
# What a program or its solver may take, in kB: large halls have programs that no machine of ours could hold.
MEMORY = 12_000_000
HERE = pathlib.Path(__file__).parent
COLUMNS = ["hall", "solver", "limit s", "first roster s", "score", "bound", "excess", "seconds", "memory MB"]


def last_line(text):
    lines = text.strip().splitlines()
    return json.loads(lines[-1]) if lines and lines[-1].startswith("{") else None


def limited(*command):
    """The same command, that fails when it asks for more memory."""
    return ["bash", "-c", f'ulimit -v {MEMORY}; exec "$@"', "-", *map(str, command)]


def whole(bound):
    """Scores are whole numbers, and so are bounds."""
    return None if bound is None else max(0, math.ceil(bound - 1e-6))


def peer(arguments, solver, hall, limit):
    """What a peer found, and the roster that it wrote, if any."""
    folder = hall.parent
    plan = folder / f"{solver}.csv"
    plan.unlink(missing_ok=True)
    errors = []
    if solver == "handmade":
        command = limited(sys.executable, HERE / "handmade.py", hall, limit, plan)
        _, seconds, memory, text = solving.run(command, limit, lambda line, _: errors.append(line))
    else:
        program, values = folder / "hall.mps", folder / f"{solver}.values"
        values.unlink(missing_ok=True)
        command = limited(sys.executable, HERE / "peer.py", solver, program, limit, values)
        _, seconds, memory, text = solving.run(command, limit, lambda line, _: errors.append(line))
        if values.exists():
            subprocess.run(
                [str(arguments.roster), "compile", str(hall), "--read", str(values), "--roster", str(plan)], check=True)
    found = last_line(text)
    if found is None:
        print(f"{solver} ended without an answer:", *errors[-3:], file=sys.stderr)
    return found, seconds, memory, plan if plan.exists() else None


def require_same_count(hall, ours):
    """The model by hand must find our roster legal, and count as the judge does; else it is a model of another hall."""
    if ours["score"] is None:
        return
    command = [sys.executable, str(HERE / "handmade.py"), str(hall), "600", "/dev/null", str(ours["roster"])]
    _, _, _, text = solving.run(command, 600)
    counted = last_line(text)
    if not counted or counted["score"] != ours["score"]:
        raise SystemExit(f"{hall}: the model by hand counts {counted}, the judge {ours['score']}")


def compare(arguments, table, hall, title):
    limit = arguments.time[0]
    ours = solving.solve(arguments.roster, hall, hall.parent / "out", limit)
    table.add(
        title, "roster", f"{limit:g}", number(ours["first"], 1), number(ours["score"]), number(ours["bound"]),
        excess(ours["score"], ours["bound"]), number(ours["seconds"], 1), number(ours["memory"]))
    bestknown.note(hall.parent.name, hall, ours["score"], ours["bound"])
    program = hall.parent / "hall.mps"
    program.unlink(missing_ok=True)
    code, seconds, memory, _ = solving.run(
        limited(arguments.roster, "compile", hall, "--mps", program), limit * TIMES)
    if code != 0:
        table.add(title, "its program is too large", *["–"] * 5, number(seconds, 1), number(memory))
    for name, solver in PEERS.items():
        if arguments.solvers and solver not in arguments.solvers or solver != "handmade" and not program.exists():
            continue
        if solver == "handmade":
            if int(title.split("-")[1]) > MOST_WINDOWS:
                continue
            require_same_count(hall, ours)
        found, seconds, memory, plan = peer(arguments, solver, hall, limit * TIMES)
        score = solving.check(arguments.roster, hall, plan) if plan else None
        claimed = found and found["score"]
        # What counts something may count too much in a roster that is not the best.
        if claimed is not None and (score is None or score > claimed + 0.5):
            verdict = "breaks a hard rule" if score is None else f"scores {score}"
            print(f"{name}, {title}: claims {claimed}, and its roster {verdict}", file=sys.stderr)
            name += f" (claims {claimed:g})"
        bound = whole(found and found["bound"])
        bestknown.note(hall.parent.name, hall, score, bound)
        table.add(
            title, name, f"{limit * TIMES:g}", number(found and found["first"], 1), number(score), number(bound),
            excess(score, bound), number(seconds, 1), number(memory))


def main():
    parser = halls.parser()
    parser.add_argument("--solvers", nargs="*", default=[])
    arguments = parser.parse_args()
    table = Table(arguments.out / "peers.md", "The same halls under other solvers", COLUMNS, arguments.roster)
    for size, seed in halls.chosen(arguments):
        compare(arguments, table, halls.draw(arguments, size, seed), halls.name(size, seed))


main()
