#ifndef GUARD_THREAD_H
#define GUARD_THREAD_H

#include <stdbool.h>
#include <stddef.h>

/// Runs `body(context)` on a new thread with `stack` bytes, and returns when it has. All that
/// GLPK holds on that thread is freed at its end. Where there is no memory for the stack a
/// smaller one is used, and where no thread can be had at all, the caller's.
void guard_run_on_thread(size_t stack, void (*body)(void *context), void *context);

/// Whether the caller runs inside `guard_run_on_thread`.
bool guard_is_on_solver_thread(void);

#endif
