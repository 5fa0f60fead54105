#include <limits.h>

#include "environment.h"

int guard_set_basis(guard_problem *problem, int basis) {
    GUARD_BEGIN(problem, NULL);
    if (basis == GUARD_STANDARD_BASIS) glp_std_basis(problem->glpk);
    if (basis == GUARD_ADVANCED_BASIS) glp_adv_basis(problem->glpk, 0);
    GUARD_END();
    return 0;
}

int guard_exchange(guard_problem *problem, int column, int row) {
    GUARD_BEGIN(problem, NULL);
    glp_set_col_stat(problem->glpk, column, GLP_BS);
    glp_set_row_stat(problem->glpk, row, GLP_NL);
    GUARD_END();
    return 0;
}

int guard_scale(guard_problem *problem, int flags) {
    GUARD_BEGIN(problem, NULL);
    if (flags == 0) {
        glp_unscale_prob(problem->glpk);
    } else {
        glp_scale_prob(problem->glpk, flags);
    }
    GUARD_END();
    return 0;
}

/// Milliseconds until the deadline, rounded up: GLPK takes 0 as no time at all.
static int milliseconds_left(const guard_watch *watch) {
    int64_t left = (watch->deadline - guard_now() + 999999) / 1000000;
    return left < 0 ? 0 : left > INT_MAX ? INT_MAX : (int)left;
}

int guard_simplex(
    guard_problem *problem, int method, int iterations, guard_watch watch, guard_relaxation *result) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.meth = method;
    parameters.presolve = GLP_OFF;
    parameters.it_lim = iterations;
    parameters.tm_lim = milliseconds_left(&watch);
    // The prints are swallowed; each is a chance to leave a simplex that does not end.
    parameters.msg_lev = GLP_MSG_ON;
    parameters.out_frq = 100;

    GUARD_BEGIN(problem, &watch);
    int before = glp_get_it_cnt(problem->glpk);
    int code = glp_simplex(problem->glpk, &parameters);
    result->status = glp_get_status(problem->glpk);
    result->dual_status = glp_get_dual_stat(problem->glpk);
    result->iterations = glp_get_it_cnt(problem->glpk) - before;
    result->objective = glp_get_obj_val(problem->glpk);
    GUARD_END();
    return code;
}

int guard_read_columns(guard_problem *problem, double values[], double reduced_costs[], unsigned char basic[]) {
    GUARD_BEGIN(problem, NULL);
    int count = glp_get_num_cols(problem->glpk);
    for (int j = 1; j <= count; j++) {
        if (values) values[j - 1] = glp_get_col_prim(problem->glpk, j);
        if (reduced_costs) reduced_costs[j - 1] = glp_get_col_dual(problem->glpk, j);
        if (basic) basic[j - 1] = glp_get_col_stat(problem->glpk, j) == GLP_BS;
    }
    GUARD_END();
    return 0;
}

int guard_read_rows(guard_problem *problem, double values[], double duals[]) {
    GUARD_BEGIN(problem, NULL);
    int count = glp_get_num_rows(problem->glpk);
    for (int i = 1; i <= count; i++) {
        if (values) values[i - 1] = glp_get_row_prim(problem->glpk, i);
        if (duals) duals[i - 1] = glp_get_row_dual(problem->glpk, i);
    }
    GUARD_END();
    return 0;
}
