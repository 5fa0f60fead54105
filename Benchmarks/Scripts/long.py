"""The table of long periods: shift rostering over up to a year.

usage: long.py --roster ROSTER --draw ROSTER-HALLS --out FOLDER --time SECONDS... --only NAMES
"""

import subprocess

import halls
import shiftwork
from table import Table

# Weeks, employees, shift types.
SIZES = [
    (4, 50, 6), (4, 120, 18), (6, 32, 4), (8, 20, 3), (12, 22, 3), (12, 40, 5), (26, 50, 6), (26, 100, 8),
    (52, 50, 10), (52, 150, 32),
]


def main():
    arguments = halls.parser().parse_args()
    table = Table(arguments.out / "long.md", "Long periods", halls.COLUMNS, arguments.roster)
    for size in SIZES:
        for seed in arguments.seeds:
            name = "shifts-" + "-".join(map(str, (*size, seed)))
            if arguments.only and not name.startswith(tuple(arguments.only)):
                continue
            place = arguments.out / "halls" / name
            place.mkdir(parents=True, exist_ok=True)
            instance = place / "instance.txt"
            instance.write_text(shiftwork.instance(*size, seed))
            subprocess.run([str(arguments.draw), "convert", "shift-rostering", str(instance), str(place)], check=True)
            for limit in arguments.time:
                halls.measure(arguments, table, place / "hall.yaml", name, limit)


if __name__ == "__main__":
    main()
