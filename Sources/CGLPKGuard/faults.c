#include <math.h>

#include "environment.h"
