#ifndef ENVIRONMENT_H
#define ENVIRONMENT_H

#include <glpk.h>
#include <setjmp.h>

#include "CGLPKGuard.h"

struct guard_problem {
    glp_prob *glpk;
    /// The thread and the GLPK environment that it was made in.
    unsigned long thread, epoch;
    /// What GLPK said before it failed.
    char said[256];
};

/// What this thread knows of its GLPK environment.
typedef struct {
    jmp_buf recovery;
    /// Never the same for two threads, even one after the other; 0 until the first use.
    unsigned long thread;
    /// Changes when the environment is freed, and never comes back.
    unsigned long epoch;
    /// When the call under way must end; NULL when it may take its time.
    const guard_watch *watch;
    /// GLPK's last two messages: a fatal error prints its cause, then its place.
    char last[256], previous[256];
    long printed;
} environment;

extern _Thread_local environment guard_environment;

/// Gives this thread its numbers, if it has none yet.
void guard_begin_thread(void);
/// Whether the problem is this thread's and alive; 0 or a code to return.
int guard_check(const guard_problem *problem);
/// Installs the hooks, and removes the error hook again.
void guard_arm(const guard_watch *watch);
void guard_disarm(void);
/// Frees all that GLPK holds on this thread.
void guard_free_environment(void);
/// Keeps GLPK's last words in the problem and returns `code`.
int guard_fail(guard_problem *problem, int code);

/// Opens a stretch of a C function in which GLPK's fatal errors make the function return.
///
/// The jump crosses GLPK's frames and callbacks written in C. Nothing of Swift's is ever
/// below these functions, so nothing of Swift's is ever skipped.
#define GUARD_BEGIN(problem, watch)                                                     \
    {                                                                                   \
        int refusal = guard_check(problem);                                             \
        if (refusal != 0) return refusal;                                               \
    }                                                                                   \
    {                                                                                   \
        int failure = setjmp(guard_environment.recovery);                               \
        if (failure != 0) return guard_fail(problem, failure);                          \
    }                                                                                   \
    guard_arm(watch)

#define GUARD_END() guard_disarm()

#endif
