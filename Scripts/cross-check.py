"""Solves the programs of a folder with CBC and HiGHS, and compares with what GLPK made of them.

usage: cross-check.py FOLDER

Each NAME.mps has a NAME.glpk beside it: `optimal COST`, `infeasible` or `undecided`. Prints a line for each
program, and exits with 1 when two solvers contradict each other, or one of CBC and HiGHS comes to no end.
"""

import pathlib
import subprocess
import sys
import tempfile

import highspy

SECONDS = 600


def highs(path):
    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", float(SECONDS))
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 1e-6)
    if solver.readModel(str(path)) != highspy.HighsStatus.kOk:
        return "unreadable"
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kOptimal:
        return verdict(solver.getInfo().objective_function_value)
    if status == highspy.HighsModelStatus.kInfeasible:
        return "infeasible"
    return solver.modelStatusToString(status)


def cbc(path):
    with tempfile.TemporaryDirectory() as folder:
        solution = pathlib.Path(folder) / "solution.txt"
        command = ["cbc", str(path), "-sec", str(SECONDS), "-ratio", "0", "-allow", "0", "-solve"]
        subprocess.run(command + ["-solution", str(solution)], check=True, stdout=subprocess.DEVNULL)
        # The first line reads `Optimal - objective value 12.00000000` or `Integer infeasible - …`.
        words, _, number = solution.read_text().splitlines()[0].partition("objective value")
    words = words.lower()
    if words.startswith("optimal"):
        return verdict(float(number))
    return "infeasible" if "infeasible" in words else words.strip(" -")


def verdict(cost):
    whole = round(cost)
    return f"optimal {whole}" if abs(cost - whole) < 1e-4 else f"optimal {cost}"


def main():
    programs = sorted(pathlib.Path(sys.argv[1]).glob("*.mps"))
    if not programs:
        sys.exit("cross-check: there are no programs")
    wrong = 0
    counts = {}
    for path in programs:
        verdicts = {"GLPK": path.with_suffix(".glpk").read_text().strip(), "CBC": cbc(path), "HiGHS": highs(path)}
        decided = {text for solver, text in verdicts.items() if (solver, text) != ("GLPK", "undecided")}
        agree = len(decided) == 1 and decided.pop().split()[0] in ("optimal", "infeasible")
        wrong += not agree
        kind = verdicts["HiGHS"].split()[0]
        counts[kind] = counts.get(kind, 0) + 1
        text = verdicts["HiGHS"] if len(set(verdicts.values())) == 1 else ", ".join(f"{s} {v}" for s, v in verdicts.items())
        print(f"{path.stem}: {text}{'' if agree else '  DIFFERENT'}", flush=True)
    kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(counts.items()))
    print(f"{len(programs)} programs under three solvers: {kinds}; {wrong} in disagreement")
    sys.exit(1 if wrong else 0)


main()
