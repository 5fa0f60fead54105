#ifndef GUARD_PROBLEM_H
#define GUARD_PROBLEM_H

// GLPK's fatal errors, and uses that would cause them, as return codes. GLPK's own codes are
// positive, and 0 is success.

/// GLPK failed fatally. Every problem of this thread is gone; new ones can be made.
#define GUARD_FATAL (-1)
/// An earlier fatal failure on this thread took this problem with it.
#define GUARD_LOST (-2)
/// The problem belongs to another thread. Nothing was done.
#define GUARD_WRONG_THREAD (-3)
/// GLPK did not stop when told to, and was left. Every problem of this thread is gone.
#define GUARD_ABANDONED (-4)
/// A row with two different finite limits, which GLPK 5.0 can get wrong. Nothing was done.
#define GUARD_TWO_SIDED (-5)

/// A GLPK problem and what protects it. Arrays given with it are read from index 1, as GLPK
/// does, unless said otherwise.
typedef struct guard_problem guard_problem;

/// A new, empty problem of this thread, minimised; NULL when memory is short.
guard_problem *guard_create(void);

/// Frees the problem, if it is this thread's to free.
void guard_delete(guard_problem *problem);

/// What GLPK said before its last fatal failure with this problem.
const char *guard_said(const guard_problem *problem);

/// Appends columns. Here arrays are read from index 0; infinite limits are no limits.
/// `integer` may be NULL.
int guard_add_columns(
    guard_problem *problem, int count, const double lower[], const double upper[], const double cost[],
    const unsigned char integer[]);

/// Appends empty rows, each with one limit, equal limits, or none. Read from index 0.
int guard_add_rows(guard_problem *problem, int count, const double lower[], const double upper[]);

/// Replaces the whole matrix by `count` elements.
int guard_load(
    guard_problem *problem, int count, const int rows[], const int columns[], const double values[]);

/// Replaces `count` columns from `first` on: column `first + k` has the elements after
/// `starts[k]`, up to and with `starts[k + 1]`.
int guard_fill_columns(
    guard_problem *problem, int first, int count, const int starts[], const int rows[],
    const double values[]);

/// Replaces `count` rows from `first` on, in the same way.
int guard_fill_rows(
    guard_problem *problem, int first, int count, const int starts[], const int columns[],
    const double values[]);

int guard_set_column_range(guard_problem *problem, int column, double lower, double upper);
int guard_set_row_range(guard_problem *problem, int row, double lower, double upper);

/// Sets a cost, or the constant of the objective when `column` is 0.
int guard_set_cost(guard_problem *problem, int column, double cost);

int guard_delete_columns(guard_problem *problem, int count, const int columns[]);

/// Appends a row without limits that has the elements of `row`.
int guard_repeat_row(guard_problem *problem, int row);

#endif
