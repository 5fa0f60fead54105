#ifndef GUARD_FAULTS_H
#define GUARD_FAULTS_H

#include <stdbool.h>

/// What GLPK itself, without our remedies, makes of programs it is known to get wrong. Each
/// returns whether the fault is there. GLPK prints nothing meanwhile. Call on a solver thread
/// that holds no problem.

/// 22 ≤ 5y ≤ 24 as one two-sided row, with presolve: reported as solved.
bool guard_fault_two_sided_row(void);
/// A start that breaks a row is taken as a solution.
bool guard_fault_unchecked_start(void);
/// A cost that is not a number is reported as solved.
bool guard_fault_not_a_number(void);
/// A fractional limit of an integer column is an error, not a limit.
bool guard_fault_fractional_limit(void);
/// A row with equal limits, declared as two-sided, is an error.
bool guard_fault_equal_limits(void);
/// An element on no row ends the process, unless it is guarded.
bool guard_fault_abort(void);
/// A name over 255 bytes ends the process, unless it is guarded.
bool guard_fault_long_name(void);
/// Messages go to standard output, unless they are hooked. Counts what the hook swallowed.
bool guard_fault_prints(void);
/// A basic column's deletion leaves a basis that the next solve refuses.
bool guard_fault_deleted_basis(void);

#endif
