"""A model of work task variation for CP-SAT, written by hand as an experienced user of that solver would.

usage: variation.py INSTANCE.dzn SECONDS SOLUTION.csv

Reads the instance on its own. A boolean for each run that a worker may have of an activity; runs are a path through
each stretch of presence, so that exactly one covers each slot and none follows one of its own activity. Writes the
best solution found in the set's own form; the last line printed is JSON with `score`, `bound`, `optimal`, `seconds`
in all, `processor` seconds, `first`, the seconds to the first solution, and `improved`, a list of seconds and score of
each better one.
"""

import json
import math
import re
import sys
import time

from ortools.sat.python import cp_model

THREADS = 2


class Instance:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.text = file.read()
        self.workers = self.names("Resources")
        self.activities = self.names("Activities")
        self.slots = int(re.search(r"\bslots\s*=\s*(\d+)", self.text)[1])
        # By worker and slot: the activity fixed, "" where it is free, None outside the shift.
        self.fixed = {
            worker: [None if cell == "None" else cell.strip("A()<>") for cell in row]
            for worker, row in self.rows("fixed").items()}
        self.needs, self.run_costs, self.number_costs = (
            {activity: [int(cell) for cell in row] for activity, row in self.rows(name).items()}
            for name in ("requirements", "activity_run_cost", "activity_frequency_cost"))

    def names(self, name):
        return re.search(rf"\b{name}\s*=\s*{{(.*?)}}", self.text, re.S)[1].replace(" ", "").split(",")

    def rows(self, name):
        body = re.search(rf"\b{name}\s*=.*?\[\|(.*?)\|\]", self.text, re.S)[1]
        rows = (row.split(":") for row in body.split("|"))
        return {head.strip(): [cell.strip() for cell in cells.split(",")] for head, cells in rows}

    def stretches(self, worker):
        """The stretches of slots in which a worker is present."""
        first = None
        for slot, cell in enumerate([*self.fixed[worker], None]):
            if first is None and cell is not None:
                first = slot
            elif first is not None and cell is None:
                yield range(first, slot)
                first = None

    def left(self, activity, slot):
        """How many more are needed than those to whom the activity is fixed."""
        return self.needs[activity][slot] - sum(row[slot] == activity for row in self.fixed.values())


class Handmade:
    def __init__(self, instance):
        self.instance = instance
        self.model = cp_model.CpModel()
        self.cost = []
        self.open = {
            activity: [instance.left(activity, slot) > 0 for slot in range(instance.slots)]
            for activity in instance.activities}
        # By worker, slot and activity: the runs that cover the slot.
        self.covers = {}
        for worker in instance.workers:
            self.path(worker)
        for activity in instance.activities:
            for slot in range(instance.slots):
                free = [worker for worker in instance.workers if instance.fixed[worker][slot] == ""]
                taken = sum(run for worker in free for run in self.covers.get((worker, slot, activity), []))
                self.model.add(taken == instance.left(activity, slot))
        self.model.minimize(sum(self.cost))

    def may(self, worker, activity, slot):
        cell = self.instance.fixed[worker][slot]
        return cell == activity or cell == "" and self.open[activity][slot]

    def path(self, worker):
        """The runs of one worker."""
        instance, model = self.instance, self.model
        runs = {activity: [] for activity in instance.activities}
        # No activity has more runs than fit, with a slot between them.
        most = {activity: 0 for activity in instance.activities}
        for stretch in instance.stretches(worker):
            begins, ends = {}, {}
            for activity in instance.activities:
                possible = 0
                for first in stretch:
                    possible = possible + 1 if self.may(worker, activity, first) else 0
                    most[activity] += possible % 2
                    for stop in range(first + 1, stretch.stop + 1):
                        if not self.may(worker, activity, stop - 1):
                            break
                        run = model.new_bool_var(f"{worker} {activity} {first} {stop}")
                        runs[activity].append(run)
                        begins.setdefault(first, {}).setdefault(activity, []).append(run)
                        ends.setdefault(stop, {}).setdefault(activity, []).append(run)
                        self.cost.append(instance.run_costs[activity][stop - first] * run)
                        for slot in range(first, stop):
                            self.covers.setdefault((worker, slot, activity), []).append(run)
            for slot in stretch:
                model.add_exactly_one(
                    run for activity in instance.activities for run in self.covers.get((worker, slot, activity), []))
                if slot > stretch.start:
                    self.change(ends.get(slot, {}), begins.get(slot, {}))
        for activity in instance.activities:
            self.number(activity, runs[activity], most[activity])

    def change(self, ends, begins):
        """As many runs end here as begin, and of another activity."""
        ending, beginning = (sum(run for runs in side.values() for run in runs) for side in (ends, begins))
        self.model.add(ending == beginning)
        for activity in ends.keys() & begins.keys():
            self.model.add_at_most_one(ends[activity] + begins[activity])

    def number(self, activity, runs, most):
        """What the number of runs costs."""
        costs = self.instance.number_costs[activity][:most + 1]
        step = costs[min(1, most)] - costs[0]
        if costs == [costs[0] + step * number for number in range(most + 1)]:
            self.cost.append(costs[0] + step * sum(runs))
            return
        numbers = [self.model.new_bool_var("") for _ in costs]
        self.model.add_exactly_one(numbers)
        self.model.add(sum(number * chosen for number, chosen in enumerate(numbers)) == sum(runs))
        self.cost.append(sum(cost * chosen for cost, chosen in zip(costs, numbers)))

    def write(self, path, value):
        with open(path, "w", encoding="utf-8") as file:
            for worker in self.instance.workers:
                row = ["None"] * self.instance.slots
                for (other, slot, activity), runs in self.covers.items():
                    if other == worker and any(value(run) for run in runs):
                        row[slot] = activity
                print(worker, *row, sep=",", file=file)


class Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, begin):
        super().__init__()
        self.begin = begin
        self.improved = []

    def on_solution_callback(self):
        self.improved.append([round(time.monotonic() - self.begin, 2), round(self.objective_value)])


def main():
    path, limit, out = sys.argv[1:]
    begin, spent = time.monotonic(), time.process_time()
    handmade = Handmade(Instance(path))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = float(limit) - (time.monotonic() - begin)
    solver.parameters.num_workers = THREADS
    # Probing takes up to seconds here, and small instances are solved in fewer without.
    solver.parameters.cp_model_probing_level = 0
    watch = Watch(begin)
    status = solver.solve(handmade.model, watch)
    seconds = round(time.monotonic() - begin, 2)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    if found:
        handmade.write(out, solver.boolean_value)
    print(json.dumps({
        "score": round(solver.objective_value) if found else None,
        "bound": math.ceil(solver.best_objective_bound - 1e-6), "optimal": status == cp_model.OPTIMAL,
        "seconds": seconds, "processor": round(time.process_time() - spent, 2),
        "first": watch.improved[0][0] if found else None, "improved": watch.improved}))


main()
