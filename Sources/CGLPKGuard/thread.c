#include <pthread.h>

#include "environment.h"

typedef struct {
    void (*body)(void *context);
    void *context;
} work;

static _Thread_local bool is_solver_thread;

static void *run(void *argument) {
    work *work = argument;
    is_solver_thread = true;
    guard_begin_thread();
    work->body(work->context);
    glp_free_env();
    return NULL;
}

int guard_run_on_thread(size_t stack, void (*body)(void *context), void *context) {
    work work = {body, context};
    pthread_attr_t attributes;
    pthread_t thread;
    int code = pthread_attr_init(&attributes);
    if (code != 0) return code;
    code = pthread_attr_setstacksize(&attributes, stack);
    if (code == 0) code = pthread_create(&thread, &attributes, run, &work);
    pthread_attr_destroy(&attributes);
    return code != 0 ? code : pthread_join(thread, NULL);
}

bool guard_is_on_solver_thread(void) { return is_solver_thread; }
