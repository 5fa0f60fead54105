#ifndef CGLPK_GUARD_H
#define CGLPK_GUARD_H

#include "guard_clock.h"
#include "guard_faults.h"
#include "guard_problem.h"
#include "guard_solve.h"
#include "guard_thread.h"

#endif
