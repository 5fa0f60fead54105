"""The table of public instances: converted, solved, and given back to the judge of their set.

usage: sets.py --sets FOLDER --roster ROSTER --draw ROSTER-HALLS --out FOLDER --time SECONDS... --only NAMES

FOLDER holds a folder for each set with its instances, and judges/ with a judge for each: a program that is given an
instance and a solution and prints `violations N ... cost C`. None of that is part of this project.
"""

import pathlib
import re
import subprocess

import halls
import solving
from table import Table, excess, number

# Name of the set here, its folder, its instances, how solutions end, and the best costs known, by instance.
SETS = [
    ("multi-activity", "multi_activity", "*.txt", ".xml", {"1_7_10_1": 383, "10_7_20_3": 193}),
    ("shift-rostering", "shift_rostering", "*.txt", ".csv", {}),
    ("task-variation", "task_variation", "*.dzn", ".csv", {}),
]
COLUMNS = [
    "instance", "limit s", "first roster s", "cost", "bound", "excess", "best known", "bound from the data", "seconds",
    "memory MB", "judge of the set"]


def order(path):
    """Instances in the order of the numbers in their names."""
    return [int(text) for text in re.findall(r"\d+", path.stem)]


def judge(arguments, folder, instance, solution):
    """Violations and cost as the set's own judge counts them, and its line."""
    command = ["python3", str(arguments.sets / "judges" / f"{folder}.py"), str(instance), str(solution)]
    text = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    line = text.splitlines()[0] if text else "no answer"
    found = re.search(r"violations (\d+).* cost (\d+)", line)
    bound = re.search(r"bound (\d+)", line)
    return (int(found[1]), int(found[2])) if found else None, bound and int(bound[1]), line


def measure(arguments, table, kind, folder, suffix, known, instance):
    place = arguments.out / "sets" / kind / instance.stem
    subprocess.run([str(arguments.draw), "convert", kind, str(instance), str(place)], check=True)
    for limit in arguments.time:
        result = solving.solve(arguments.roster, place / "hall.yaml", place / "out", limit)
        score, verdict, bound = result["score"], "no roster", None
        if score is not None:
            solution = place / f"solution{suffix}"
            command = [str(arguments.draw), "restore", kind, str(instance), str(result["roster"]), str(solution)]
            subprocess.run(command, check=True)
            counted, bound, line = judge(arguments, folder, instance, solution)
            verdict = "agrees" if counted == (0, score) else line
        table.add(
            f"{kind} {instance.stem}", f"{limit:g}", number(result["first"], 1), number(score), number(result["bound"]),
            excess(score, result["bound"]), number(known.get(instance.stem)), number(bound),
            number(result["seconds"], 1), number(result["memory"]), verdict)


def parser():
    """What tables of public instances are told."""
    result = halls.parser()
    result.add_argument("--sets", type=pathlib.Path, required=True)
    return result


def main():
    arguments = parser().parse_args()
    table = Table(arguments.out / "sets.md", "Public instances", COLUMNS, arguments.roster)
    for kind, folder, pattern, suffix, known in SETS:
        for instance in sorted((arguments.sets / folder).glob(pattern), key=order):
            if not arguments.only or f"{kind}/{instance.stem}".startswith(tuple(arguments.only)):
                measure(arguments, table, kind, folder, suffix, known, instance)


if __name__ == "__main__":
    main()
