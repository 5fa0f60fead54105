#include <stdlib.h>

#include "environment.h"

int guard_load(
    guard_problem *problem, int count, const int rows[], const int columns[], const double values[]) {
    GUARD_BEGIN(problem, NULL);
    glp_load_matrix(problem->glpk, count, rows, columns, values);
    GUARD_END();
    return 0;
}

int guard_fill_columns(
    guard_problem *problem, int first, int count, const int starts[], const int rows[],
    const double values[]) {
    GUARD_BEGIN(problem, NULL);
    for (int k = 0; k < count; k++) {
        int start = starts[k];
        glp_set_mat_col(problem->glpk, first + k, starts[k + 1] - start, rows + start, values + start);
    }
    GUARD_END();
    return 0;
}

int guard_fill_rows(
    guard_problem *problem, int first, int count, const int starts[], const int columns[],
    const double values[]) {
    GUARD_BEGIN(problem, NULL);
    for (int k = 0; k < count; k++) {
        int start = starts[k];
        glp_set_mat_row(problem->glpk, first + k, starts[k + 1] - start, columns + start, values + start);
    }
    GUARD_END();
    return 0;
}

int guard_repeat_row(guard_problem *problem, int row) {
    // Read before anything is guarded: a jump would leave the copies unfreed.
    int refusal = guard_check(problem);
    if (refusal != 0) return refusal;
    int size = glp_get_num_cols(problem->glpk) + 1;
    int *columns = calloc(size, sizeof *columns);
    double *values = calloc(size, sizeof *values);
    int count = columns && values ? glp_get_mat_row(problem->glpk, row, columns, values) : 0;
    const double none[] = {-1.0 / 0.0}, any[] = {1.0 / 0.0};
    int code = columns && values ? guard_add_rows(problem, 1, none, any) : GUARD_FATAL;
    const int starts[] = {0, count};
    if (code == 0) {
        code = guard_fill_rows(problem, glp_get_num_rows(problem->glpk), 1, starts, columns, values);
    }
    free(columns);
    free(values);
    return code;
}
