#include <math.h>
#include <stdlib.h>

#include "environment.h"

guard_problem *guard_create(void) {
    guard_problem *problem = calloc(1, sizeof *problem);
    if (problem == NULL) return NULL;
    guard_begin_thread();
    if (setjmp(guard_environment.recovery) != 0) {
        free(problem);
        return NULL;
    }
    guard_arm(NULL);
    problem->glpk = glp_create_prob();
    guard_disarm();
    problem->thread = guard_environment.thread;
    problem->epoch = guard_environment.epoch;
    return problem;
}

static int delete_glpk(guard_problem *problem) {
    GUARD_BEGIN(problem, NULL);
    glp_delete_prob(problem->glpk);
    GUARD_END();
    return 0;
}

void guard_delete(guard_problem *problem) {
    if (problem == NULL) return;
    // A refusal is no loss: a lost problem's memory is freed already, and a stranger's when
    // its thread ends.
    delete_glpk(problem);
    free(problem);
}

const char *guard_said(const guard_problem *problem) { return problem->said; }

/// GLPK's name for the limits; an infinite end is no limit at all.
static int kind(double lower, double upper) {
    if (isinf(lower) && isinf(upper)) return GLP_FR;
    if (isinf(lower)) return GLP_UP;
    if (isinf(upper)) return GLP_LO;
    return lower == upper ? GLP_FX : GLP_DB;
}

static bool is_two_sided(double lower, double upper) { return kind(lower, upper) == GLP_DB; }

int guard_add_columns(
    guard_problem *problem, int count, const double lower[], const double upper[], const double cost[],
    const unsigned char integer[]) {
    GUARD_BEGIN(problem, NULL);
    int first = glp_add_cols(problem->glpk, count);
    for (int k = 0; k < count; k++) {
        glp_set_col_bnds(problem->glpk, first + k, kind(lower[k], upper[k]), lower[k], upper[k]);
        glp_set_obj_coef(problem->glpk, first + k, cost[k]);
        if (integer != NULL && integer[k]) glp_set_col_kind(problem->glpk, first + k, GLP_IV);
    }
    GUARD_END();
    return 0;
}

int guard_add_rows(guard_problem *problem, int count, const double lower[], const double upper[]) {
    for (int k = 0; k < count; k++) {
        if (is_two_sided(lower[k], upper[k])) return GUARD_TWO_SIDED;
    }
    GUARD_BEGIN(problem, NULL);
    int first = glp_add_rows(problem->glpk, count);
    for (int k = 0; k < count; k++) {
        glp_set_row_bnds(problem->glpk, first + k, kind(lower[k], upper[k]), lower[k], upper[k]);
    }
    GUARD_END();
    return 0;
}

int guard_set_column_range(guard_problem *problem, int column, double lower, double upper) {
    GUARD_BEGIN(problem, NULL);
    glp_set_col_bnds(problem->glpk, column, kind(lower, upper), lower, upper);
    GUARD_END();
    return 0;
}

int guard_set_row_range(guard_problem *problem, int row, double lower, double upper) {
    if (is_two_sided(lower, upper)) return GUARD_TWO_SIDED;
    GUARD_BEGIN(problem, NULL);
    glp_set_row_bnds(problem->glpk, row, kind(lower, upper), lower, upper);
    GUARD_END();
    return 0;
}

int guard_set_cost(guard_problem *problem, int column, double cost) {
    GUARD_BEGIN(problem, NULL);
    glp_set_obj_coef(problem->glpk, column, cost);
    GUARD_END();
    return 0;
}

int guard_delete_columns(guard_problem *problem, int count, const int columns[]) {
    GUARD_BEGIN(problem, NULL);
    glp_del_cols(problem->glpk, count, columns);
    GUARD_END();
    return 0;
}
