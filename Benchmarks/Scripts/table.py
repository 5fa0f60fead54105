"""Tables in Markdown, with what one must know to compare them with others."""

import datetime
import os
import platform
import subprocess


def number(value, places=0):
    """The number with so many places; a dash for what is not known."""
    return "–" if value is None else f"{value:.{places}f}"


def excess(score, bound):
    """What of the score may be too much, in percent of it."""
    if score is None or bound is None:
        return "–"
    return "0.0 %" if score <= bound else f"{100 * (score - bound) / score:.1f} %"


def processor():
    try:
        lines = open("/proc/cpuinfo", encoding="utf-8").read().splitlines()
        return next(line.split(":")[1].strip() for line in lines if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


class Table:
    """A table that is written anew after each row, so that an interrupted run leaves what it measured."""

    def __init__(self, path, title, columns, roster):
        version = subprocess.run([str(roster), "--version"], capture_output=True, text=True, check=True).stdout.strip()
        commit = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
        self.path = path
        self.rows = []
        self.head = [
            f"# {title}", "",
            f"{version}, commit {commit.stdout.strip() or 'unknown'}; {datetime.date.today()}; {processor()}, "
            f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.", "",
            "| " + " | ".join(columns) + " |", "|" + "---|" * len(columns),
        ]
        path.parent.mkdir(parents=True, exist_ok=True)

    def add(self, *cells):
        self.line("| " + " | ".join(str(cell) for cell in cells) + " |")

    def end(self, text):
        """A line below the table."""
        self.line(f"\n{text}")

    def line(self, line):
        self.rows.append(line)
        print(line, flush=True)
        self.path.write_text("\n".join(self.head + self.rows) + "\n", encoding="utf-8")
