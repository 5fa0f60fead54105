"""Solves one exported program with another solver.

usage: peer.py {highs,cbc,scip,glpsol,cpsat} PROGRAM.mps SECONDS VALUES

Writes the values of the best solution into VALUES, if there is one: a column and its value on each line. The last line
printed is JSON with `score` and `bound` (null where there is none), `optimal`, and `first`, the seconds to the first
solution where the solver tells.
"""

import json
import re
import subprocess
import sys
import time

THREADS = 2


def highs(program, limit, values):
    import highspy

    solver = highspy.Highs()
    for option, value in (
            ("output_flag", False), ("time_limit", limit), ("mip_rel_gap", 0.0), ("mip_abs_gap", 1e-6),
            ("threads", THREADS)):
        solver.setOptionValue(option, value)
    begin = time.monotonic()
    first = []
    solver.cbMipImprovingSolution.subscribe(lambda event: first.append(time.monotonic() - begin))
    solver.readModel(program)
    solver.solve()
    info = solver.getInfo()
    found = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    if found:
        names = solver.getLp().col_names_
        write(values, zip(names, solver.getSolution().col_value))
    return (
        info.objective_function_value if found else None, info.mip_dual_bound,
        solver.getModelStatus() == highspy.HighsModelStatus.kOptimal, first[0] if first else None)


def scip(program, limit, values):
    import pyscipopt

    model = pyscipopt.Model()
    model.hideOutput()
    model.readProblem(program)
    model.setParam("limits/time", limit)
    model.optimize()
    found = model.getNSols() > 0
    if found:
        best = model.getBestSol()
        write(values, ((variable.name, best[variable]) for variable in model.getVars()))
    score = model.getSolObjVal(model.getBestSol()) if found else None
    return score, model.getDualbound(), model.getStatus() == "optimal", None


def cpsat(program, limit, values):
    from ortools.linear_solver.python import model_builder

    model = model_builder.Model()
    model.import_from_mps_file(program)
    solver = model_builder.Solver("sat")
    solver.set_time_limit_in_seconds(limit)
    solver.set_solver_specific_parameters(f"num_workers:{THREADS}")
    status = solver.solve(model)
    optimal = status == model_builder.SolveStatus.OPTIMAL
    if not optimal and status != model_builder.SolveStatus.FEASIBLE:
        return None, None, False, None
    write(values, ((variable.name, solver.value(variable)) for variable in model.get_variables()))
    return solver.objective_value, solver.best_objective_bound, optimal, None


def cbc(program, limit, values):
    plain = values + ".cbc"
    command = [
        "cbc", program, "-timeMode", "elapsed", "-sec", str(limit), "-preprocess", "off", "-ratio", "0", "-allow", "0",
        "-solve", "-solution", plain]
    log = run(command, limit)
    if log is None:
        return None, None, False, None
    bound = re.search(r"Lower bound:\s*(\S+)", log)
    with open(plain, encoding="utf-8") as file:
        head, *lines = file.read().splitlines()
    optimal = head.startswith("Optimal")
    if not optimal and "Stopped" not in head or "no integer solution" in head or "No feasible" in log:
        return None, float(bound[1]) if bound else None, False, None
    score = float(head.split("objective value")[1])
    write(values, (line.replace("**", "").split()[1:3] for line in lines))
    return score, score if optimal else float(bound[1]) if bound else None, optimal, None


def glpsol(program, limit, values):
    plain = values + ".glpsol"
    command = ["glpsol", "--freemps", program, "--tmlim", str(int(limit)), "-w", plain]
    log = run(command, limit)
    if log is None:
        return None, None, False, None
    bounds = re.findall(r">=\s*(-?[\d.e+]+)\s", log)
    with open(plain, encoding="utf-8") as file:
        lines = file.read().splitlines()
    status = next(line for line in lines if line.startswith("s mip")).split()
    optimal = status[4] == "o"
    if status[4] not in "of":
        return None, float(bounds[-1]) if bounds else None, False, None
    score = float(status[5])
    # Columns stand by their numbers, in the order of the program; the last may be the constant.
    write(values, ((f"C{line.split()[1]}", line.split()[2]) for line in lines if line.startswith("j ")), program)
    return score, score if optimal else float(bounds[-1]) if bounds else None, optimal, None


def run(command, limit):
    """What a solver prints; nothing when it does not end: its clock is not looked at in every part of the program."""
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=limit * 1.2 + 10, check=True).stdout
    except subprocess.TimeoutExpired:
        return None


def write(path, pairs, program=None):
    """Writes the columns that are not 0; where the program is given, only those that it has."""
    known = None
    if program:
        with open(program, encoding="utf-8") as file:
            known = {line.split()[0] for line in file if line.startswith(" C")}
    with open(path, "w", encoding="utf-8") as file:
        for name, value in pairs:
            if abs(float(value)) > 1e-9 and (known is None or name in known):
                file.write(f"{name} {float(value)!r}\n")


def main():
    name, program, limit, values = sys.argv[1:]
    solvers = {"highs": highs, "scip": scip, "cpsat": cpsat, "cbc": cbc, "glpsol": glpsol}
    score, bound, optimal, first = solvers[name](program, float(limit), values)
    if bound is not None and abs(bound) > 1e15:
        bound = None
    print(json.dumps({"score": score, "bound": bound, "optimal": optimal, "first": first}))


main()
