#ifndef GUARD_FAULTS_H
#define GUARD_FAULTS_H

#include <stdbool.h>

// What GLPK itself, without our remedies, makes of programs that version 5.0 gets wrong. Each
// function tells whether the fault is there. Call them on a solver thread without problems.

/// 22 <= 5y <= 24 as one two-sided row, with presolve, is reported as solved.
bool guard_fault_two_sided_row(void);
/// A start that breaks a row is taken as the optimum.
bool guard_fault_unchecked_start(void);
/// A cost that is not a number is reported as solved.
bool guard_fault_not_a_number(void);
/// A fractional limit of an integer column is an error.
bool guard_fault_fractional_limit(void);
/// Equal limits declared as two different ones are an error.
bool guard_fault_equal_limits(void);
/// A basis from which a column was deleted is an error.
bool guard_fault_deleted_basis(void);
/// Branch and cut without a solved relaxation is an error.
bool guard_fault_missing_root(void);
/// A cost for a column that does not exist is fatal.
bool guard_fault_wrong_index(void);
/// A row that names a column twice is fatal.
bool guard_fault_duplicate(void);
/// A name of 256 bytes is fatal.
bool guard_fault_long_name(void);
/// Presolve together with cover cuts is fatal when presolve leaves no columns.
bool guard_fault_cover_cuts(void);
/// A solve prints without being asked to.
bool guard_fault_prints(void);

/// How many messages of GLPK's were swallowed on this thread.
long guard_swallowed(void);

#endif
