"""The tables of drawn and planted halls, of loads, and of growth.

usage: halls.py {halls,planted,loads,growth} --roster ROSTER --draw ROSTER-HALLS --out FOLDER --time SECONDS...
"""

import argparse
import pathlib
import subprocess
import typing

import bestknown
import solving
from table import Table, excess, number


# Person-hours wanted, in hundredths of those that the staff can give: a hall of another load has it in its name.
USUAL_LOAD = 93


class Size(typing.NamedTuple):
    employees: int
    windows: int
    grid: int = 30
    days: int = 6
    clock: bool = False
    load: int = USUAL_LOAD


SIZES = [
    Size(20, 4), Size(50, 6), Size(50, 6, grid=15), Size(100, 8), Size(200, 8), Size(60, 12, days=28, clock=True),
]
# One figure at a time, the others as in the middle.
GROWTH = {
    "employees": [Size(count, 8) for count in (20, 50, 100, 200, 400)],
    "slots": [Size(50, 8, grid=grid) for grid in (30, 15, 10)],
    "windows": [Size(50, count) for count in (4, 8, 12, 16)],
    "days": [Size(50, 8, days=days) for days in (6, 14, 28, 42)],
}
LOADS = [Size(*few, load=load) for few in ((20, 4), (50, 6)) for load in (80, 85, 90, 93, 95, 97, 100, 105)]


def name(size, seed):
    figures = f"{size.employees}-{size.windows}-{size.grid}-{size.days}-{seed}" + "-clock" * size.clock
    return figures + (f"-load-{size.load}" if size.load != USUAL_LOAD else "")


def draw(arguments, size, seed, planted=False):
    """Draws the hall into its folder and returns the path of its hall file."""
    folder = arguments.out / "halls" / (name(size, seed) + ("-planted" if planted else ""))
    figures = {key: value for key, value in size._asdict().items() if key != "clock"} | {"seed": seed}
    command = [str(arguments.draw), "draw", str(folder)]
    command += [word for key, value in figures.items() for word in (f"--{key}", str(value))]
    subprocess.run(command + ["--around-the-clock"] * size.clock + ["--planted"] * planted, check=True)
    return folder / "hall.yaml"


def measure(arguments, table, hall, title, limit):
    result = solving.solve(arguments.roster, hall, hall.parent / f"out-{limit:g}", limit)
    score = result["score"]
    if score is not None and solving.check(arguments.roster, hall, result["roster"]) != score:
        raise SystemExit(f"{title}: the judge does not find the score of {score} in the roster written")
    best_score, best_bound = bestknown.note(hall.parent.name, hall, score, result["bound"])
    table.add(
        title, f"{limit:g}", number(result["first"], 1), number(result["bound_at"], 1), number(score),
        number(result["bound"]), excess(score, result["bound"]), number(best_score), number(best_bound),
        number(result["seconds"], 1), number(result["memory"]), result["status"])
    return excess(score, result["bound"])


COLUMNS = [
    "hall", "limit s", "first roster s", "first bound s", "score", "bound", "excess", "best score known",
    "best bound known", "seconds", "memory MB", "status"]


def chosen(arguments):
    """The sizes and seeds of the halls that are asked for."""
    return [
        (size, seed) for size in SIZES for seed in arguments.seeds
        if not arguments.only or name(size, seed).startswith(tuple(arguments.only))]


def drawn_halls(arguments, planted):
    title = "Planted halls, whose best score is 0" if planted else "Drawn halls"
    table = Table(arguments.out / ("planted.md" if planted else "halls.md"), title, COLUMNS, arguments.roster)
    row = []
    for size, seed in chosen(arguments):
        hall = draw(arguments, size, seed, planted)
        if planted and solving.check(arguments.roster, hall, hall.parent / "planted.csv") != 0:
            raise SystemExit(f"{name(size, seed)}: the planted roster does not score 0")
        if planted:
            bestknown.note(hall.parent.name, hall, 0, 0)
        excesses = [measure(arguments, table, hall, name(size, seed), limit) for limit in arguments.time]
        row.append(", ".join(excesses))
    print("A row for Docs/Benchmarks.md:", "| … | " + " | ".join(row) + " |", sep="\n")


def growth(arguments):
    for kind, sizes in GROWTH.items():
        if arguments.only and kind not in arguments.only:
            continue
        table = Table(arguments.out / f"growth-{kind}.md", f"Growth by {kind}", COLUMNS, arguments.roster)
        for size in sizes:
            hall = draw(arguments, size, arguments.seeds[0])
            measure(arguments, table, hall, name(size, arguments.seeds[0]), arguments.time[0])


def loads(arguments):
    table = Table(arguments.out / "loads.md", "Halls by load", COLUMNS, arguments.roster)
    for size in LOADS:
        for seed in arguments.seeds:
            if not arguments.only or name(size, seed).startswith(tuple(arguments.only)):
                hall = draw(arguments, size, seed)
                measure(arguments, table, hall, name(size, seed), arguments.time[0])


def parser():
    """What all tables are told."""
    result = argparse.ArgumentParser()
    result.add_argument("--roster", type=pathlib.Path, required=True)
    result.add_argument("--draw", type=pathlib.Path, required=True)
    result.add_argument("--out", type=pathlib.Path, required=True)
    result.add_argument("--time", type=float, nargs="+", default=[60.0])
    result.add_argument("--seeds", type=int, nargs="+", default=[1])
    result.add_argument("--only", nargs="*", default=[])
    return result


def main():
    words = parser()
    words.add_argument("what", choices=["halls", "planted", "growth", "loads"])
    arguments = words.parse_args()
    if arguments.what == "growth":
        growth(arguments)
    elif arguments.what == "loads":
        loads(arguments)
    else:
        drawn_halls(arguments, arguments.what == "planted")


if __name__ == "__main__":
    main()
