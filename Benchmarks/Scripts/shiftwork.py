"""Instances of shift rostering over many weeks, drawn from a seed, in the form of the public set.

Everybody's line is drawn first, legal by the person's own rules; what is asked for is what all lines give, a person more or less
here and there. So there is a legal roster, and one that lacks few people.
"""

import random

DAYS_OF_WEEKEND = (5, 6)
# Classes of shifts through the day; what begins earlier may not follow.
CLASSES = "edln"


class Shift:
    def __init__(self, number, count, dice):
        self.rank = number * len(CLASSES) // count if count >= len(CLASSES) else (0, 2, 1)[number]
        self.id = f"{CLASSES[self.rank]}{number}"
        self.minutes = 600 if self.rank == 3 else 480 if dice.random() < 0.7 else dice.choice((360, 420, 540))


class Person:
    def __init__(self, number, weeks, shifts, dice):
        days = 7 * weeks
        is_part_time = dice.random() < 0.2
        self.id = f"P{number}"
        self.longest_run = 4 if is_part_time else dice.choice((5, 5, 5, 6))
        self.shortest_run = 1 if is_part_time else 2
        self.days_off = 2
        self.weekends = (weeks + 1) // 2
        self.most_minutes = int(480 * weeks * (dice.choice((2.5, 3)) if is_part_time else 4.5))
        self.least_minutes = self.most_minutes - 1080 * max(1, weeks // 4)
        self.leave = set(dice.sample(range(days), max(1, weeks // 2)))
        usual = [days if shift.rank < 3 else max(1, days // 6) for shift in shifts]
        self.most = [0 if dice.random() < 0.25 else most for most in usual]

    def line(self, shifts, days, dice):
        """A legal line, a shift or None for each day; None if none is found."""
        for _ in range(4000):
            line = self._attempt(shifts, days, dice)
            if self._is_legal(line, shifts):
                return line
        return None

    def _attempt(self, shifts, days, dice):
        line, counts, minutes, weekends = [None] * days, [0] * len(shifts), 0, set()
        day = dice.randrange(4)
        while day < days:
            run, before, kept = [], None, (counts[:], minutes, set(weekends))
            for at in range(day, min(days, day + dice.randint(self.shortest_run, self.longest_run))):
                is_new_weekend = at % 7 in DAYS_OF_WEEKEND and at // 7 not in weekends
                if at in self.leave or is_new_weekend and len(weekends) == self.weekends:
                    break
                free = [
                    number for number, shift in enumerate(shifts)
                    if counts[number] < self.most[number] and minutes + shift.minutes <= self.most_minutes
                    and (before is None or shift.rank >= shifts[before].rank)]
                if not free:
                    break
                before = before if before in free and dice.random() < 0.6 else dice.choice(free)
                line[at] = before
                counts[before] += 1
                minutes += shifts[before].minutes
                if at % 7 in DAYS_OF_WEEKEND:
                    weekends.add(at // 7)
                run.append(at)
            if not run or len(run) < self.shortest_run and 0 < day and run[-1] + 1 < days:
                for at in run:
                    line[at] = None
                counts, minutes, weekends = kept
                day += 1
                continue
            day += len(run)
            pace = (self.most_minutes + self.least_minutes) / 2 * (day + 3) / days
            day += self.days_off + (0 if minutes < pace else dice.randint(0, 2))
        return line

    def _is_legal(self, line, shifts):
        minutes = sum(shifts[shift].minutes for shift in line if shift is not None)
        if not self.least_minutes <= minutes <= self.most_minutes:
            return False
        first = 0
        while first < len(line):
            last = first
            while last < len(line) and (line[last] is None) == (line[first] is None):
                last += 1
            least = self.days_off if line[first] is None else self.shortest_run
            # Runs at the ends may go on outside.
            if first > 0 and last < len(line) and last - first < least:
                return False
            first = last
        return True


def instance(weeks, employees, count, seed):
    """The text of an instance."""
    dice, days = random.Random(f"{weeks} {employees} {count} {seed}"), 7 * weeks
    shifts = [Shift(number, count, dice) for number in range(count)]
    staff, lines = [], []
    while len(staff) < employees:
        person = Person(len(staff) + 1, weeks, shifts, dice)
        line = person.line(shifts, days, dice)
        if line:
            staff.append(person)
            lines.append(line)
    sections = {"HORIZON": [f"{days}"], "SHIFTS": [], "STAFF": [], "DAYS_OFF": []}
    for shift in shifts:
        forbidden = "|".join(other.id for other in shifts if other.rank < shift.rank)
        sections["SHIFTS"].append(f"{shift.id},{shift.minutes},{forbidden}")
    for person in staff:
        most = "|".join(f"{shift.id}={most}" for shift, most in zip(shifts, person.most))
        figures = (
            person.most_minutes, person.least_minutes, person.longest_run, person.shortest_run, person.days_off,
            person.weekends)
        sections["STAFF"].append(",".join([person.id, most, *map(str, figures)]))
        sections["DAYS_OFF"].append(",".join([person.id, *map(str, sorted(person.leave))]))
    sections |= requests(staff, shifts, days, dice)
    sections["COVER"] = [
        f"{day},{shift.id},{max(0, sum(line[day] == number for line in lines) + dice.choice((-1, 0, 0, 1, 1)))},100,1"
        for day in range(days) for number, shift in enumerate(shifts)]
    return "\n".join(f"SECTION_{title}\n" + "".join(f"{row}\n" for row in rows) for title, rows in sections.items())


def requests(staff, shifts, days, dice):
    """Wishes for a shift or against it over some days, one a week on average; one a day for each person."""
    wanted, unwanted = [], []
    for person in staff:
        asked = set()
        for _ in range(days // 7):
            number, weight, first = dice.randrange(len(shifts)), dice.randint(1, 3), dice.randrange(days)
            is_for = dice.random() < 0.5
            for day in range(first, min(days, first + dice.randint(1, 4))):
                if day not in person.leave | asked and (person.most[number] > 0 or not is_for):
                    asked.add(day)
                    (wanted if is_for else unwanted).append(f"{person.id},{day},{shifts[number].id},{weight}")
    return {"SHIFT_ON_REQUESTS": wanted, "SHIFT_OFF_REQUESTS": unwanted}
