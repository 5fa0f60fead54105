"""A model of a drawn hall for CP-SAT, written by hand as an experienced user of that solver would.

usage: handmade.py HALL.yaml SECONDS ROSTER.csv [GIVEN.csv]

Reads the hall's files and knows the rules of drawn halls, and no others. Writes the best roster found; the last line
printed is JSON with `score`, `bound`, `optimal` and `first`, the seconds to the first roster. With a given roster
nothing is left to decide, and `score` is what the model counts for it: null where it breaks a hard rule.
"""

import json
import sys
import time

from ortools.sat.python import cp_model

import hallfile

THREADS = 2


class Handmade:
    def __init__(self, hall):
        self.hall = hall
        self.model = cp_model.CpModel()
        self.cost = []
        # By employee: options, break starts and seats of each day, and by slot all seats.
        self.days = {person.id: [self.day(person, day) for day in range(hall.days)] for person in hall.staff}
        for person in hall.staff:
            self.lines(person)
            self.wishes(person)
        self.cover()
        self.backup()
        self.model.minimize(sum(self.cost))

    def new(self, name):
        return self.model.new_bool_var(name)

    def soft(self, price, most):
        """A count that costs so much for each unit."""
        count = self.model.new_int_var(0, most, "")
        self.cost.append(price * count)
        return count

    def day(self, person, day):
        """The shift, breaks and seats of one person's day."""
        hall, model = self.hall, self.model
        options = {}
        for name in hall.contracts[person.contract]:
            shift = hall.shifts[name]
            for start in shift.starts:
                for length in shift.lengths:
                    first = hall.slot(day, start)
                    slots = range(first, first + length // hall.grid)
                    if hall.weekday(day) in shift.days and not any(slot in person.leave for slot in slots):
                        options[name, slots] = self.new("shift")
        working = self.new("work")
        model.add(sum(options.values()) == working)
        breaks = {}
        for name in dict.fromkeys(name for name, _ in options):
            own = {slots: chosen for (other, slots), chosen in options.items() if other == name}
            last = None
            for rest in hall.shifts[name].breaks:
                starts = {}
                for slots in own:
                    for slot in rest.starts(hall, day, slots):
                        starts.setdefault(slot, self.new("break"))
                model.add(sum(starts.values()) == sum(own.values()))
                for slot, taken in starts.items():
                    allowed = [chosen for slots, chosen in own.items() if slot in rest.starts(hall, day, slots)]
                    model.add_bool_or([*allowed, ~taken])
                    if last:
                        # Breaks come in their order and do not touch.
                        for before, was in last[1].items():
                            if before + last[0].length // hall.grid >= slot:
                                model.add_at_most_one(taken, was)
                breaks[name, rest] = starts
                last = rest, starts
        return options, working, breaks, self.seats(person, day, options, breaks)

    def seats(self, person, day, options, breaks):
        """Where the person sits in each slot of the day: at one window when present and not on a break."""
        hall = self.hall
        slots = sorted({slot for _, slots in options for slot in slots})
        seats = {}
        for slot in slots:
            present = sum(chosen for (_, span), chosen in options.items() if slot in span)
            resting = sum(
                taken for (_, rest), starts in breaks.items() for start, taken in starts.items()
                if start <= slot < start + rest.length // hall.grid)
            here = {window: self.new("seat") for window in person.skills if hall.need(window, slot)}
            self.model.add(sum(here.values()) + resting == present)
            seats.update({(window, slot): seat for window, seat in here.items()})
        for rule in hall.rules("unbroken_duty"):
            limit = rule["limit"] // hall.grid
            for slot in slots:
                run = [seat for (_, other), seat in seats.items() if slot <= other <= slot + limit]
                self.model.add(sum(run) <= limit)
        for rule in hall.rules("stint"):
            for window in person.skills & hall.bound(rule):
                self.stint(rule, [seats.get((window, slot), 0) for slot in slots])
        return seats

    def stint(self, rule, seats):
        """Runs of seats at one window are neither too long nor too short."""
        model = self.model
        if "longest" in rule:
            most = rule["longest"] // self.hall.grid
            for first in range(len(seats) - most):
                model.add(sum(seats[first:first + most + 1]) <= most)
        if "shortest" in rule:
            least = rule["shortest"] // self.hall.grid
            padded = [0] * 1 + seats + [0] * least
            for first in range(1, len(seats) + 1):
                for gap in range(1, least):
                    model.add(padded[first] - padded[first - 1] <= padded[first + gap])

    def lines(self, person):
        """Hours, days and rest of one person."""
        hall, model, days = self.hall, self.model, self.days[person.id]
        paid = [
            sum(hall.paid(name, slots) * chosen for (name, slots), chosen in options.items())
            for options, _, _, _ in days]
        for first in range(0, hall.days, 7):
            week = range(first, min(first + 7, hall.days))
            away = sum(all(slot in person.leave for slot in hall.slots(day)) for day in week)
            for rule in hall.rules("hours", person):
                total = sum(paid[day] for day in week) + rule.get("leave_counts", 0) * away
                model.add(total >= rule.get("least", 0))
                worked = sum(paid[day] for day in week)
                model.add(worked <= max(0, rule["most"] - rule.get("leave_counts", 0) * away))
            for rule in hall.rules("days", person):
                model.add(sum(days[day][1] for day in week) <= rule["most"])
        for rule in hall.rules("consecutive", person):
            for first in range(hall.days - rule["most"]):
                model.add(sum(days[day][1] for day in range(first, first + rule["most"] + 1)) <= rule["most"])
        for rule in hall.rules("rest", person):
            self.rest(rule["least"], days)

    def rest(self, least, days):
        slots = -(-least // self.hall.grid)
        for one, other in zip(days, days[1:]):
            for (_, early), before in one[0].items():
                for (_, late), after in other[0].items():
                    if late.start - early.stop < slots:
                        self.model.add_at_most_one(before, after)

    def wishes(self, person):
        price = self.hall.rules("wishes")[0]["price"]
        for wish, day, weight in person.wishes:
            options, working, _, _ = self.days[person.id][day]
            if wish == "off":
                self.cost.append(price * weight * working)
            elif wish == "work":
                self.cost.append(price * weight * (1 - working))
            else:
                met = sum(chosen for (name, _), chosen in options.items() if wish == f"shift {name}")
                self.cost.append(price * weight * (1 - met))

    def cover(self):
        rule = self.hall.rules("cover")[0]
        at = {}
        for days in self.days.values():
            for _, _, _, seats in days:
                for place, seat in seats.items():
                    at.setdefault(place, []).append(seat)
        for (window, slot), (minimum, target) in self.hall.demand.items():
            people = at.get((window, slot), [])
            under = self.soft(rule["below_minimum"], minimum)
            short = self.soft(rule["below_target"], target - minimum)
            over = self.soft(rule["above_target"], len(people))
            self.model.add(sum(people) + under + short - over == target)

    def backup(self):
        """In each slot, for each set of windows, enough people who know one of them: minima and one more."""
        hall = self.hall
        knows = {person.id: person.skills for person in hall.staff}
        duty = {}
        for id, days in self.days.items():
            for _, _, _, seats in days:
                for (_, slot), seat in seats.items():
                    duty.setdefault(slot, {}).setdefault(id, []).append(seat)
        for rule in hall.rules("backup"):
            for slot in sorted({slot for _, slot in hall.demand}):
                minima = {w: hall.demand[w, slot][0] for w in hall.windows if hall.demand.get((w, slot), (0, 0))[0] > 0}
                if not minima:
                    continue
                missing = self.soft(rule["price"], sum(minima.values()) + rule["depth"])
                for mask in range(1, 1 << len(minima)):
                    chosen = {window for bit, window in enumerate(minima) if mask >> bit & 1}
                    able = [seat for id, seats in duty.get(slot, {}).items() if knows[id] & chosen for seat in seats]
                    need = sum(minima[window] for window in chosen) + rule["depth"]
                    self.model.add(sum(able) + missing >= need)

    def keep(self, given):
        """Leaves nothing to decide: all is as in the activities given."""
        shifts, parts = {}, set()
        for id, day, name, first, end, kind, window in given:
            start, stop = shifts.get((id, day), (name, first, end))[1:]
            shifts[id, day] = name, min(start, first), max(stop, end)
            parts.update((id, day, window, slot) for slot in range(first, end) if kind == "duty")
            parts.add((id, day, kind, first))
        kept = 0
        for id, days in self.days.items():
            for day, (options, _, breaks, seats) in enumerate(days):
                for (name, slots), chosen in options.items():
                    kept += self.fix(chosen, shifts.get((id, day)) == (name, slots.start, slots.stop))
                for (name, rest), starts in breaks.items():
                    own = shifts.get((id, day), ("",))[0] == name
                    for slot, taken in starts.items():
                        self.fix(taken, own and (id, day, rest.name, slot) in parts)
                for (window, slot), seat in seats.items():
                    self.fix(seat, (id, day, window, slot) in parts)
        if kept < len(shifts):
            # There is a shift that the model does not know.
            self.model.add_bool_or([])

    def fix(self, variable, value):
        self.model.add(variable == int(value))
        return int(value)

    def activities(self, value):
        for person in self.hall.staff:
            for day, (options, _, breaks, seats) in enumerate(self.days[person.id]):
                for (name, _), chosen in options.items():
                    if not value(chosen):
                        continue
                    for (other, rest), starts in breaks.items():
                        for start, taken in starts.items():
                            if other == name and value(taken):
                                yield person, day, name, start, start + rest.length // self.hall.grid, rest.name, ""
                    taken = sorted((slot, window) for (window, slot), seat in seats.items() if value(seat))
                    first = 0
                    for index, (slot, window) in enumerate(taken):
                        follows = taken[index + 1] if index + 1 < len(taken) else None
                        if follows != (slot + 1, window):
                            yield person, day, name, taken[first][0], slot + 1, "duty", window
                            first = index + 1


class Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, begin):
        super().__init__()
        self.begin = begin
        self.first = None

    def on_solution_callback(self):
        if self.first is None:
            self.first = time.monotonic() - self.begin


def main():
    path, limit, out, *given = sys.argv[1:]
    begin = time.monotonic()
    hall = hallfile.Hall(path)
    handmade = Handmade(hall)
    if given:
        handmade.keep(hall.read(given[0]))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(limit)
    solver.parameters.num_workers = THREADS
    watch = Watch(begin)
    status = solver.solve(handmade.model, watch)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    if found:
        hall.write(out, handmade.activities(lambda variable: solver.value(variable) == 1))
    print(json.dumps({
        "score": solver.objective_value if found else None, "bound": solver.best_objective_bound,
        "optimal": status == cp_model.OPTIMAL, "first": watch.first}))


main()
