"""The best scores and bounds that any run has had, in best-known.csv.

Scores are of rosters that were judged, bounds were proven by the run that gave them. A line holds only for the very
files that its hall had: it has their digest, and is forgotten when they change.
"""

import csv
import hashlib
import pathlib

PATH = pathlib.Path(__file__).parent.parent / "best-known.csv"
COLUMNS = ["hall", "digest", "score", "bound"]


def digest(hall):
    """Of a hall file and the tables beside it, but not of what solvers have left there."""
    names = ["hall.yaml", "staff.csv", "demand.csv", "availability.csv", "leave.csv", "wishes.csv", "pins.csv"]
    files = [hall.parent / name for name in names if (hall.parent / name).exists()]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:12]


def note(name, hall, score, bound):
    """Takes note of what a run has found; returns the best score and bound of all runs (None where there is none)."""
    lines = {}
    if PATH.exists():
        with open(PATH, encoding="utf-8", newline="") as file:
            lines = {line["hall"]: line for line in csv.DictReader(file)}
    mark = digest(hall)
    line = lines.get(name)
    if line is None or line["digest"] != mark:
        line = dict(hall=name, digest=mark, score="", bound="")
    scores = [number for number in (score, line["score"] and int(line["score"])) if number not in (None, "")]
    bounds = [number for number in (bound, line["bound"] and int(line["bound"])) if number not in (None, "")]
    best = min(scores, default=None), max(bounds, default=None)
    if None not in best and best[0] < best[1]:
        raise SystemExit(f"{name}: a legal roster has {best[0]} points, a bound {best[1]}: one of the two is wrong")
    lines[name] = line | {"score": "" if best[0] is None else best[0], "bound": "" if best[1] is None else best[1]}
    with open(PATH, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines[key] for key in sorted(lines))
    return best
