#include <float.h>
#include <limits.h>

#include "environment.h"

/// What the callback needs.
typedef struct {
    const guard_tree_options *options;
    const guard_watch *watch;
    guard_tree_result *result;
    double *best;
    bool start_offered;
} search;

/// Copies the incumbent when it is new, so that it survives whatever happens to GLPK.
static void record_incumbent(search *search, glp_prob *glpk) {
    int status = glp_mip_status(glpk);
    if (status != GLP_FEAS && status != GLP_OPT) return;
    double objective = glp_mip_obj_val(glpk);
    if (search->result->found && objective == search->result->objective) return;
    int count = glp_get_num_cols(glpk);
    for (int j = 1; j <= count; j++) search->best[j - 1] = glp_mip_col_val(glpk, j);
    search->result->found = true;
    search->result->objective = objective;
}

/// The best bound of all open nodes; no call of GLPK gives it once the search is over.
static void record_bound(search *search, glp_tree *tree) {
    int node = glp_ios_best_node(tree);
    double bound = node == 0 ? -DBL_MAX : glp_ios_node_bound(tree, node);
    if (bound == -DBL_MAX) return;
    search->result->bounded = true;
    search->result->bound = bound;
}

static void offer_start(search *search, glp_tree *tree) {
    if (search->options->start == NULL || search->start_offered) return;
    search->start_offered = true;
    search->result->start_taken = glp_ios_heur_sol(tree, search->options->start) == 0;
}

static int reason_to_stop(const search *search) {
    if (search->watch->flag != NULL && guard_flag_is_raised(search->watch->flag)) return GUARD_FLAG;
    if (guard_now() >= search->watch->deadline) return GUARD_DEADLINE;
    return search->result->nodes > search->options->node_limit ? GUARD_NODE_LIMIT : GUARD_WENT_ON;
}

static void on_event(glp_tree *tree, void *info) {
    search *search = info;
    int nodes = 0;
    glp_ios_tree_size(tree, NULL, NULL, &nodes);
    search->result->nodes = nodes;
    search->result->iterations = glp_get_it_cnt(glp_ios_get_prob(tree));
    if (glp_ios_reason(tree) == GLP_IHEUR) offer_start(search, tree);
    record_incumbent(search, glp_ios_get_prob(tree));
    record_bound(search, tree);
    search->result->stop = reason_to_stop(search);
    if (search->result->stop != GUARD_WENT_ON) glp_ios_terminate(tree);
}

/// What GLPK's clock may show when a node that the deadline has passed is left: a little later, so that between nodes the callback
/// comes first, which keeps what was found and offers the start. No limit for a moment very far away.
static int latest_milliseconds(int64_t deadline) {
    int64_t left = (deadline - guard_now()) / 1000000;
    return left < 0 ? 100 : left < INT_MAX - 100 ? (int)left + 100 : INT_MAX;
}

static glp_iocp parameters_for(const guard_tree_options *options, search *search) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.presolve = GLP_OFF;
    parameters.br_tech = options->branching;
    parameters.bt_tech = options->backtracking;
    parameters.gmi_cuts = options->gomory_cuts;
    parameters.mir_cuts = options->mir_cuts;
    parameters.cov_cuts = options->cover_cuts;
    parameters.clq_cuts = options->clique_cuts;
    parameters.mip_gap = options->gap;
    parameters.tol_int = options->integrality;
    // The callback keeps the time, by a clock that no one can set, but is not asked within a node; there GLPK's own does.
    parameters.tm_lim = latest_milliseconds(search->watch->deadline);
    parameters.cb_func = on_event;
    parameters.cb_info = search;
    parameters.msg_lev = GLP_MSG_ON;
    parameters.out_dly = 0;
    return parameters;
}

int guard_branch_and_cut(
    guard_problem *problem, const guard_tree_options *options, guard_watch watch,
    guard_tree_result *result, double best[]) {
    search search = {options, &watch, result, best, false};
    glp_iocp parameters = parameters_for(options, &search);
    *result = (guard_tree_result){.stop = GUARD_WENT_ON};

    GUARD_BEGIN(problem, &watch);
    int code = glp_intopt(problem->glpk, &parameters);
    record_incumbent(&search, problem->glpk);
    result->iterations = glp_get_it_cnt(problem->glpk);
    GUARD_END();
    return code;
}
