#include <pthread.h>

#include "environment.h"

typedef struct {
    void (*body)(void *context);
    void *context;
} work;

static const size_t smallest_stack = 1 << 20;

static _Thread_local bool is_solver_thread;

static void run_here(const work *work) {
    bool is_nested = is_solver_thread;
    is_solver_thread = true;
    guard_begin_thread();
    work->body(work->context);
    is_solver_thread = is_nested;
}

static void *run(void *argument) {
    run_here(argument);
    glp_free_env();
    return NULL;
}

/// Starts the thread; false when there is no memory for the stack, or no room for a thread.
static bool start(size_t stack, work *work, pthread_t *thread) {
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0) return false;
    int code = pthread_attr_setstacksize(&attributes, stack);
    if (code == 0) code = pthread_create(thread, &attributes, run, work);
    pthread_attr_destroy(&attributes);
    return code == 0;
}

void guard_run_on_thread(size_t stack, void (*body)(void *context), void *context) {
    work work = {body, context};
    pthread_t thread;
    for (; stack >= smallest_stack; stack /= 2) {
        if (!start(stack, &work, &thread)) continue;
        pthread_join(thread, NULL);
        return;
    }
    run_here(&work);
}

bool guard_is_on_solver_thread(void) { return is_solver_thread; }
