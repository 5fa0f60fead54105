#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "CGLPKGuard.h"

struct guard_flag {
    /// When it was raised, in nanoseconds of `guard_now`; 0 when it is not.
    _Atomic int64_t raised_at;
    const guard_flag *parent;
};

static guard_flag process_flag;

int64_t guard_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

guard_flag *guard_flag_create(const guard_flag *parent) {
    guard_flag *flag = calloc(1, sizeof *flag);
    if (flag == NULL) abort();
    flag->parent = parent;
    return flag;
}

void guard_flag_delete(guard_flag *flag) { free(flag); }

guard_flag *guard_flag_of_process(void) { return &process_flag; }

void guard_flag_raise(guard_flag *flag) {
    int64_t never = 0;
    atomic_compare_exchange_strong(&flag->raised_at, &never, guard_now());
}

void guard_flag_clear(guard_flag *flag) { atomic_store(&flag->raised_at, 0); }

bool guard_flag_is_raised(const guard_flag *flag) { return guard_flag_raised_at(flag) != 0; }

int64_t guard_flag_raised_at(const guard_flag *flag) {
    for (; flag != NULL; flag = flag->parent) {
        int64_t raised_at = atomic_load(&flag->raised_at);
        if (raised_at != 0) return raised_at;
    }
    return 0;
}

static void on_signal(int signal) {
    (void)signal;
    guard_flag_raise(&process_flag);
}

int guard_flag_raise_on(int signal) {
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESETHAND | SA_RESTART};
    sigemptyset(&action.sa_mask);
    // Who starts a program with a signal ignored (`nohup`, a script that puts it into the background) means it.
    struct sigaction old;
    if (sigaction(signal, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return 0;
    // A closing terminal and its shell each send one, and nobody is left to insist.
    if (signal == SIGHUP) action.sa_flags = SA_RESTART;
    return sigaction(signal, &action, NULL);
}
