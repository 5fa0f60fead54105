#ifndef GUARD_CLOCK_H
#define GUARD_CLOCK_H

#include <stdbool.h>
#include <stdint.h>

/// Nanoseconds of a clock that no one can set. Safe in a signal handler.
int64_t guard_now(void);

/// A request to stop, which any thread and any signal handler may make.
typedef struct guard_flag guard_flag;

/// A new flag. It counts as raised while `parent` is, if there is one, which must outlive it.
guard_flag *guard_flag_create(const guard_flag *parent);
void guard_flag_delete(guard_flag *flag);

/// The flag of the whole process, there from the start.
guard_flag *guard_flag_of_process(void);

void guard_flag_raise(guard_flag *flag);
void guard_flag_clear(guard_flag *flag);
bool guard_flag_is_raised(const guard_flag *flag);

/// When the flag, or the one it follows, was raised; 0 when it is not.
int64_t guard_flag_raised_at(const guard_flag *flag);

/// Makes `signal` raise the flag of the process; the next one has its usual effect.
/// SIGHUP may come more than once. A signal that the process was started to ignore stays ignored.
/// Returns 0, or -1 when there is no such signal.
int guard_flag_raise_on(int signal);

/// When a solve has to end.
typedef struct {
    /// In nanoseconds of `guard_now`.
    int64_t deadline;
    /// NULL when nobody may ask.
    const guard_flag *flag;
} guard_watch;

#endif
