#include "environment.h"

#include <stdatomic.h>
#include <string.h>

/// How long GLPK may overrun a deadline or a request to stop before it is left.
static const int64_t grace = 300 * 1000 * 1000;

_Thread_local environment guard_environment;

static unsigned long new_number(void) {
    static atomic_ulong last;
    return atomic_fetch_add(&last, 1) + 1;
}

void guard_begin_thread(void) {
    if (guard_environment.thread != 0) return;
    guard_environment.thread = new_number();
    guard_environment.epoch = new_number();
}

void guard_free_environment(void) {
    glp_free_env();
    guard_environment.epoch = new_number();
}

/// Frees everything and goes back to the guarded function.
static void leave(int code) {
    guard_free_environment();
    guard_environment.watch = NULL;
    longjmp(guard_environment.recovery, code);
}

static void on_error(void *info) {
    (void)info;
    leave(GUARD_FATAL);
}

static bool is_overdue(const guard_watch *watch) {
    int64_t now = guard_now();
    int64_t raised = watch->flag ? guard_flag_raised_at(watch->flag) : 0;
    return now > watch->deadline + grace || (raised != 0 && now > raised + grace);
}

/// Keeps GLPK's messages off standard output.
///
/// GLPK prints while it works, also in loops that check no limit ("numerical instability"),
/// so this is also where a solve that does not end is left.
static int on_print(void *info, const char *text) {
    (void)info;
    environment *here = &guard_environment;
    memcpy(here->previous, here->last, sizeof here->previous);
    strncpy(here->last, text, sizeof here->last - 1);
    here->printed++;
    if (here->watch != NULL && is_overdue(here->watch)) leave(GUARD_ABANDONED);
    return 1;
}

int guard_check(const guard_problem *problem) {
    guard_begin_thread();
    if (problem->thread != guard_environment.thread) return GUARD_WRONG_THREAD;
    return problem->epoch == guard_environment.epoch ? 0 : GUARD_LOST;
}

void guard_arm(const guard_watch *watch) {
    guard_environment.watch = watch;
    glp_term_hook(on_print, NULL);
    glp_error_hook(on_error, NULL);
}

void guard_disarm(void) {
    guard_environment.watch = NULL;
    glp_error_hook(NULL, NULL);
}

int guard_fail(guard_problem *problem, int code) {
    problem->glpk = NULL;
    if (code == GUARD_FATAL) {
        memcpy(problem->said, guard_environment.previous, sizeof problem->said);
        problem->said[strcspn(problem->said, "\n")] = '\0';
    }
    return code;
}
