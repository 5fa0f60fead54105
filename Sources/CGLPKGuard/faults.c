#include <math.h>
#include <string.h>

#include "environment.h"

/// What a program does to GLPK: GLPK's code and status, or a fatal failure.
typedef struct {
    bool is_fatal;
    int code, status;
    double objective;
} reaction;

/// `columns` integer columns with limits 0 and 5 and cost 1, and one row over all of them.
static glp_prob *program(int columns, double coefficient, int kind, double lower, double upper) {
    glp_prob *glpk = glp_create_prob();
    glp_add_cols(glpk, columns);
    glp_add_rows(glpk, 1);
    int indices[8] = {0};
    double values[8] = {0};
    for (int j = 1; j <= columns; j++) {
        glp_set_col_kind(glpk, j, GLP_IV);
        glp_set_col_bnds(glpk, j, GLP_DB, 0, 5);
        glp_set_obj_coef(glpk, j, 1);
        indices[j] = j;
        values[j] = coefficient;
    }
    glp_set_row_bnds(glpk, 1, kind, lower, upper);
    glp_set_mat_row(glpk, 1, columns, indices, values);
    return glpk;
}

static reaction solve_tree(glp_prob *glpk, const glp_iocp *parameters) {
    int code = glp_intopt(glpk, parameters);
    return (reaction){false, code, glp_mip_status(glpk), glp_mip_obj_val(glpk)};
}

static reaction solve_relaxation(glp_prob *glpk) {
    int code = glp_simplex(glpk, NULL);
    return (reaction){false, code, glp_get_status(glpk), glp_get_obj_val(glpk)};
}

static reaction two_sided_row(void) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.presolve = GLP_ON;
    return solve_tree(program(1, 5, GLP_DB, 22, 24), &parameters);
}

static void offer_zeros(glp_tree *tree, void *info) {
    (void)info;
    const double zeros[3] = {0};
    if (glp_ios_reason(tree) == GLP_IHEUR) glp_ios_heur_sol(tree, zeros);
}

static reaction unchecked_start(void) {
    // 2x + 2y >= 3 has a fractional relaxation, so GLPK asks for a heuristic solution.
    glp_prob *glpk = program(2, 2, GLP_LO, 3, 0);
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.cb_func = offer_zeros;
    glp_simplex(glpk, NULL);
    return solve_tree(glpk, &parameters);
}

static reaction not_a_number(void) {
    glp_prob *glpk = program(1, 1, GLP_LO, 1, 0);
    glp_set_obj_coef(glpk, 1, NAN);
    return solve_relaxation(glpk);
}

static reaction fractional_limit(void) {
    glp_prob *glpk = program(1, 1, GLP_LO, 1, 0);
    glp_set_col_bnds(glpk, 1, GLP_DB, 0.5, 2.5);
    glp_simplex(glpk, NULL);
    return solve_tree(glpk, NULL);
}

static reaction equal_limits(void) { return solve_relaxation(program(1, 1, GLP_DB, 2, 2)); }

static reaction deleted_basis(void) {
    glp_prob *glpk = program(2, 1, GLP_LO, 1, 0);
    glp_simplex(glpk, NULL);
    int basic[] = {0, glp_get_col_stat(glpk, 1) == GLP_BS ? 1 : 2};
    glp_del_cols(glpk, 1, basic);
    return solve_relaxation(glpk);
}

static reaction missing_root(void) { return solve_tree(program(1, 1, GLP_LO, 1, 0), NULL); }

static reaction wrong_index(void) {
    glp_set_obj_coef(program(1, 1, GLP_LO, 1, 0), 7, 1);
    return (reaction){0};
}

static reaction duplicate(void) {
    const int columns[] = {0, 1, 1};
    const double values[] = {0, 1, 1};
    glp_set_mat_row(program(1, 1, GLP_LO, 1, 0), 1, 2, columns, values);
    return (reaction){0};
}

static reaction long_name(void) {
    char name[257];
    memset(name, 'x', 256);
    name[256] = '\0';
    glp_set_col_name(program(1, 1, GLP_LO, 1, 0), 1, name);
    return (reaction){0};
}

static reaction cover_cuts(void) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.presolve = GLP_ON;
    parameters.cov_cuts = GLP_ON;
    // 2x + 2y <= 1: presolve fixes both columns, and nothing is left.
    return solve_tree(program(2, 2, GLP_UP, 0, 1), &parameters);
}

static reaction prints(void) { return solve_relaxation(program(1, 1, GLP_LO, 1, 0)); }

/// Runs one of the above where a fatal failure is seen, and frees all that it made.
static reaction react(reaction (*body)(void)) {
    guard_begin_thread();
    if (setjmp(guard_environment.recovery) != 0) return (reaction){.is_fatal = true};
    guard_arm(NULL);
    reaction reaction = body();
    guard_disarm();
    guard_free_environment();
    return reaction;
}

static bool is_solved(reaction reaction) { return reaction.code == 0 && reaction.status == GLP_OPT; }

bool guard_fault_two_sided_row(void) { return is_solved(react(two_sided_row)); }

bool guard_fault_unchecked_start(void) {
    reaction reaction = react(unchecked_start);
    return is_solved(reaction) && reaction.objective == 0;
}

bool guard_fault_not_a_number(void) { return is_solved(react(not_a_number)); }
bool guard_fault_fractional_limit(void) { return react(fractional_limit).code == GLP_EBOUND; }
bool guard_fault_equal_limits(void) { return react(equal_limits).code == GLP_EBOUND; }
bool guard_fault_deleted_basis(void) { return react(deleted_basis).code == GLP_EBADB; }
bool guard_fault_missing_root(void) { return react(missing_root).code == GLP_EROOT; }
bool guard_fault_wrong_index(void) { return react(wrong_index).is_fatal; }
bool guard_fault_duplicate(void) { return react(duplicate).is_fatal; }
bool guard_fault_long_name(void) { return react(long_name).is_fatal; }
bool guard_fault_cover_cuts(void) { return react(cover_cuts).is_fatal; }

bool guard_fault_prints(void) {
    long before = guard_swallowed();
    react(prints);
    return guard_swallowed() > before;
}

long guard_swallowed(void) { return guard_environment.printed; }
