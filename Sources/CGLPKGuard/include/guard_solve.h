#ifndef GUARD_SOLVE_H
#define GUARD_SOLVE_H

#include "guard_clock.h"
#include "guard_problem.h"

/// From all rows basic.
#define GUARD_STANDARD_BASIS 1
/// From a triangular basis of columns and rows.
#define GUARD_ADVANCED_BASIS 2

/// Chooses the basis that the next `guard_simplex` starts from.
int guard_set_basis(guard_problem *problem, int basis);

/// Puts `column` into the basis in place of `row`, which then stands at its limit.
int guard_exchange(guard_problem *problem, int column, int row);

/// Scales the problem as GLPK's `flags` say; 0 undoes all scaling.
int guard_scale(guard_problem *problem, int flags);

/// The state of a relaxation after `guard_simplex`.
typedef struct {
    /// `GLP_OPT`, `GLP_FEAS`, `GLP_INFEAS`, `GLP_NOFEAS`, `GLP_UNBND` or `GLP_UNDEF`.
    int status;
    /// `GLP_NOFEAS` when the cost has no lower end wherever rows can be kept.
    int dual_status;
    /// Iterations of this call.
    int iterations;
    double objective;
} guard_relaxation;

/// At most `iterations` of the simplex method `method` (`GLP_PRIMAL`, …) without presolve.
/// Returns GLPK's code.
int guard_simplex(
    guard_problem *problem, int method, int iterations, guard_watch watch, guard_relaxation *result);

/// Copies the basic solution, from index 0. Any array may be NULL.
int guard_read_columns(guard_problem *problem, double values[], double reduced_costs[], unsigned char basic[]);
int guard_read_rows(guard_problem *problem, double values[], double duals[]);

/// What branch and cut is asked for.
typedef struct {
    int branching, backtracking;
    int gomory_cuts, mir_cuts, cover_cuts, clique_cuts;
    /// Relative; 0 searches the whole tree.
    double gap;
    /// How far from whole GLPK takes a value for whole.
    double integrality;
    int node_limit;
    /// A solution to start from, one value a column from index 1; NULL when there is none.
    /// GLPK does not check its rows: that is for the caller to do.
    const double *start;
} guard_tree_options;

// Why the callback ended a search.

#define GUARD_WENT_ON 0
#define GUARD_DEADLINE 1
#define GUARD_FLAG 2
#define GUARD_NODE_LIMIT 3

/// What branch and cut came to. It is complete even when GLPK had to be left.
typedef struct {
    /// Why the callback ended the search; `GUARD_WENT_ON` when it did not.
    int stop;
    /// Whether `best` was written, and its cost.
    bool found;
    double objective;
    /// Whether any bound was met, and the last one.
    bool bounded;
    double bound;
    int nodes, iterations;
    /// Whether GLPK took the start offered.
    bool start_taken;
} guard_tree_result;

/// Branch and cut from an optimal basis, without presolve. `best` has room for one value a
/// column, from index 0. Returns GLPK's code.
int guard_branch_and_cut(
    guard_problem *problem, const guard_tree_options *options, guard_watch watch,
    guard_tree_result *result, double best[]);

#endif
