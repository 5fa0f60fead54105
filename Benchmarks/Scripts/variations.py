"""The table of work task variation: ours beside CP-SAT with the model by hand of variation.py, two threads each.

usage: variations.py --sets FOLDER --roster ROSTER --draw ROSTER-HALLS --out FOLDER --time SECONDS... --only NAMES
                     [--peer-only]

FOLDER as for sets.py. An instance is named by block, seed, length, open and workers, so that `--only 15-` has those
with blocks of 15. All solutions are judged by the set's judge. *best s* is when the score was first there, *proof s*
when it was proven; the verdict compares scores at the limit and, where CP-SAT has proven its own, *best s*. *cores* is
how many CP-SAT really had: fewer than two when the machine had other work, and then it took longer.

What CP-SAT found is kept in variation-cpsat.json in the folder of the tables, by instance and limit, and taken from
there when it was measured on such a machine: a new version of ours needs no new run of CP-SAT. Remove the file to
measure anew. `--peer-only` fills it, and runs nothing of ours.
"""

import collections
import json
import os
import pathlib
import re
import subprocess
import sys

import sets
import solving
from table import Table, number, processor

KIND, FOLDER = "task-variation", "task_variation"
HERE = pathlib.Path(__file__).parent
COLUMNS = [
    "instance", "limit s", "score", "bound", "best s", "proof s", "CP-SAT score", "CP-SAT bound", "optimal",
    "CP-SAT best s", "CP-SAT proof s", "CP-SAT cores", "verdict"]


def name(instance):
    """Block, seed, length, open and workers."""
    figures = dict(re.findall(r"(\w+)-(\d+)", instance.stem))
    return "-".join(figures[word] for word in ("block", "seed", "length", "open", "workers"))


def judged(arguments, instance, solution):
    """The cost of a solution; None where it breaks something."""
    counted, _, line = sets.judge(arguments, FOLDER, instance, solution)
    if counted is None or counted[0] > 0:
        print(f"{name(instance)}, {solution.name}: {line}", file=sys.stderr)
        return None
    return counted[1]


def ours(arguments, instance, place, limit):
    subprocess.run([str(arguments.draw), "convert", KIND, str(instance), str(place)], check=True)
    result = solving.solve(arguments.roster, place / "hall.yaml", place / "out", limit)
    score = None
    if result["score"] is not None:
        solution = place / "ours.csv"
        command = [str(arguments.draw), "restore", KIND, str(instance), str(result["roster"]), str(solution)]
        subprocess.run(command, check=True)
        score = judged(arguments, instance, solution)
        if score not in (None, result["score"]):
            raise SystemExit(f"{name(instance)}: ours says {result['score']}, the judge {score}")
    best = next((seconds for seconds, points in result["improved"] if points == score), result["seconds"])
    return {
        "score": score, "bound": result["bound"], "optimal": result["optimal"] and score is not None,
        "best": None if score is None else best, "seconds": result["seconds"]}


def peer(arguments, instance, place, limit):
    place.mkdir(parents=True, exist_ok=True)
    solution = place / "cpsat.csv"
    solution.unlink(missing_ok=True)
    errors = []
    command = [sys.executable, str(HERE / "variation.py"), str(instance), str(limit), str(solution)]
    _, _, _, text = solving.run(command, limit, lambda line, _: errors.append(line))
    lines = text.strip().splitlines()
    if not lines:
        raise SystemExit(f"{name(instance)}: CP-SAT ended without an answer: {''.join(errors[-3:])}")
    found = json.loads(lines[-1])
    claimed, found["score"] = found["score"], judged(arguments, instance, solution) if solution.exists() else None
    if found["score"] != claimed:
        raise SystemExit(f"{name(instance)}: CP-SAT claims {claimed}, the judge finds {found['score']}")
    found["best"] = found["improved"][-1][0] if found["improved"] else None
    return found


def kept(arguments, instance, place, limit):
    """What CP-SAT finds, or found on such a machine before."""
    path = arguments.out / "variation-cpsat.json"
    results = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    key = f"{name(instance)} {limit:g}"
    machine = f"{processor()}, {os.cpu_count()} cores"
    if results.get(key, {}).get("machine") != machine:
        results[key] = {**peer(arguments, instance, place, limit), "machine": machine}
        path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return results[key]


def verdict(one, other):
    """How ours compares with CP-SAT's."""
    if other["score"] is None:
        return "as good" if one["score"] is None else "better"
    if one["score"] is None or one["score"] > other["score"]:
        return "worse"
    if one["score"] < other["score"]:
        return "better"
    if not other["optimal"]:
        return "as good"
    return "matched, sooner" if one["best"] < other["best"] else "matched, later"


def cells(found):
    return [
        number(found["score"]), number(found["bound"]), number(found["best"], 1),
        number(found["seconds"] if found["optimal"] else None, 1)]


def measure(arguments, table, instance, limit):
    place = arguments.out / "variation" / name(instance)
    other = kept(arguments, instance, place, limit)
    one = None if arguments.peer_only else ours(arguments, instance, place, limit)
    said = verdict(one, other) if one else "–"
    cores = other.get("processor") and other["processor"] / other["seconds"]
    table.add(
        name(instance), f"{limit:g}", *(cells(one) if one else ["–"] * 4), *cells(other)[:2],
        "yes" if other["optimal"] else "no", *cells(other)[2:], number(cores, 1), said)
    return said


def main():
    parser = sets.parser()
    parser.add_argument("--peer-only", action="store_true")
    arguments = parser.parse_args()
    table = Table(arguments.out / "variation.md", "Work task variation beside CP-SAT", COLUMNS, arguments.roster)
    counts = collections.Counter()
    for instance in sorted((arguments.sets / FOLDER).glob("*.dzn"), key=sets.order):
        if not arguments.only or name(instance).startswith(tuple(arguments.only)):
            for limit in arguments.time:
                counts[measure(arguments, table, instance, limit)] += 1
    table.end(", ".join(f"{said}: {count}" for said, count in counts.most_common()))


main()
