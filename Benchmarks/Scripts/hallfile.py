"""Reads the files of a drawn hall, independently of the project's own reader, and writes rosters."""

import collections
import csv
import datetime
import pathlib

import yaml

WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

Shift = collections.namedtuple("Shift", "starts lengths days breaks")
Person = collections.namedtuple("Person", "id contract skills leave wishes")


def minutes(text):
    """`07:30`, `7:30`, `07:00+1` or `30 min`, in minutes."""
    if text.endswith(" min"):
        return int(text[:-4])
    clock, _, later = text.partition("+")
    hours, rest = clock.split(":")
    return int(later or 0) * 1440 + int(hours) * 60 + int(rest)


class Break(collections.namedtuple("Break", "name length paid clock after before")):
    def starts(self, hall, day, slots):
        """The slots in which it may start in a shift of these slots."""
        length = self.length // hall.grid
        for start in slots:
            clock = hall.clock(day, start)
            if start + length <= slots.stop and (
                    lies(self.clock, clock, clock + self.length)
                    and lies(self.after, *[(start - slots.start) * hall.grid] * 2)
                    and lies(self.before, *[(slots.stop - start - length) * hall.grid] * 2)):
                yield start


def lies(span, first, last):
    return span is None or span[0] <= first and last <= span[1]


class Hall:
    def __init__(self, path):
        path = pathlib.Path(path)
        # All scalars as texts: a clock time is not a number here.
        text = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        self.start = datetime.date.fromisoformat(text["period"]["start"])
        self.days = int(text["period"]["days"])
        self.grid = minutes(text["period"]["grid"])
        self.begins = minutes(text["period"]["day_begins"])
        self.windows = {name: int(window["level"]) for name, window in text["windows"].items()}
        self.contracts = {name: contract["shifts"] for name, contract in text["contracts"].items()}
        self.shifts = {name: self.shift(shift) for name, shift in text["shifts"].items()}
        self.texts = [(name, figures) for rule in text["rules"] for name, figures in rule.items()]
        tables = {name: list(csv.DictReader(open(path.parent / file, encoding="utf-8")))
                  for name, file in text["tables"].items()}
        unknown = set(tables) - {"staff", "demand", "leave", "wishes"}
        if unknown or {name for name, _ in self.texts} - set(self.KNOWN):
            raise SystemExit(f"{path}: holds what drawn halls do not")
        self.staff = [self.person(row, tables) for row in tables["staff"]]
        self.demand = {}
        for row in tables["demand"]:
            day = (datetime.date.fromisoformat(row["days"]) - self.start).days
            for slot in range(self.slot(day, minutes(row["from"])), self.slot(day, minutes(row["to"]))):
                self.demand[row["window"], slot] = int(row["minimum"]), int(row["target"])

    KNOWN = ["cover", "unbroken_duty", "stint", "hours", "days", "consecutive", "rest", "wishes", "backup"]

    def shift(self, text):
        breaks = []
        for name, rest in text.get("breaks", {}).items():
            spans = [tuple(map(minutes, rest[key].split("-"))) if key in rest else None
                     for key in ("between", "after_start", "before_end")]
            breaks.append(Break(name, int(rest["minutes"]), rest["paid"] == "yes", *spans))
        return Shift(
            [minutes(start) for start in text["start"]], [minutes(length) for length in text["length"]],
            text["days"], breaks)

    def person(self, row, tables):
        leave = set()
        for absence in tables.get("leave", []):
            if absence["employee"] == row["id"]:
                first = (datetime.date.fromisoformat(absence["from"]) - self.start).days
                last = (datetime.date.fromisoformat(absence["until"]) - self.start).days
                # From midnight to the end of the hall's day.
                leave.update(range(self.slot(first, 0), self.slot(last + 1, self.begins)))
        wishes = [
            (wish["wish"], (datetime.date.fromisoformat(wish["date"]) - self.start).days, int(wish["weight"]))
            for wish in tables.get("wishes", []) if wish["employee"] == row["id"]]
        skills = {name for name, level in self.windows.items() if int(row[name] or 0) >= level}
        return Person(row["id"], row["contract"], skills, leave, wishes)

    def slot(self, day, clock):
        return (day * 1440 + clock - self.begins) // self.grid

    def clock(self, day, slot):
        """Minutes from midnight of that day's date."""
        return slot * self.grid + self.begins - day * 1440

    def slots(self, day):
        return range(self.slot(day, self.begins), self.slot(day + 1, self.begins))

    def weekday(self, day):
        return WEEKDAYS[(self.start + datetime.timedelta(days=day)).weekday()]

    def need(self, window, slot):
        """Whether the window is open; whoever works past the period's end may sit anywhere."""
        return slot >= self.days * 1440 // self.grid or (window, slot) in self.demand

    def paid(self, name, slots):
        unpaid = sum(rest.length for rest in self.shifts[name].breaks if not rest.paid)
        return len(slots) * self.grid - unpaid

    def rules(self, kind, person=None):
        """The figures of all rules of a kind that bind the person, times in minutes."""
        found = []
        for name, figures in self.texts:
            scope = figures.get("for", {})
            if name != kind or person and person.contract not in scope.get("contracts", [person.contract]):
                continue
            found.append({key: minutes(value) if ":" in value else int(value) if value.isdigit() else value
                          for key, value in figures.items() if key != "for"} | {"for": scope})
        return found

    def bound(self, rule):
        return set(rule["for"].get("windows", self.windows))

    def read(self, path):
        """The activities of a roster: employee, day, shift, first and end slot, kind and window."""
        for row in csv.DictReader(open(path, encoding="utf-8")):
            day = (datetime.date.fromisoformat(row["date"]) - self.start).days
            first, end = (self.slot(day, minutes(row[key])) for key in ("start", "end"))
            yield row["employee"], day, row["shift"], first, end, row["kind"], row["window"]

    def write(self, path, activities):
        def clock(day, slot):
            time = self.clock(day, slot)
            return "24:00" if time == 1440 else f"{time % 1440 // 60:02}:{time % 60:02}" + (
                f"+{time // 1440}" if time >= 1440 else "")

        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["employee", "date", "shift", "start", "end", "kind", "window"])
            for person, day, shift, first, end, kind, window in activities:
                date = self.start + datetime.timedelta(days=day)
                writer.writerow([person.id, date, shift, clock(day, first), clock(day, end), kind, window])
