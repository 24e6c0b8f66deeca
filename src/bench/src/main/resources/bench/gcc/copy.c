/* The memory's own limit: as many cells are read and written as in heat.c, and nothing is calculated. */
#include "timer.h"

#include <omp.h>

#define STEPS 100

static long cells;
static double *now;
static double *next;

static double run(void) {
#pragma omp parallel
  for (int step = 0; step < STEPS; step++) {
    double *from = step % 2 == 0 ? now : next;
    double *restrict to = step % 2 == 0 ? next : now;
#pragma omp for schedule(static)
    for (long i = 0; i < cells; i++) {
      to[i] = 1.0 - from[i]; /* not a plain copy, which some compilers replace by a call */
    }
  }
  return now[cells / 2];
}

int main(int argc, char **argv) {
  omp_set_num_threads(atoi(argv[1]));
  cells = atol(argv[3]) * atol(argv[3]);
  now = malloc(cells * sizeof(double));
  next = malloc(cells * sizeof(double));
  for (long i = 0; i < cells; i++) {
    now[i] = next[i] = 1;
  }
  timed(atoi(argv[2]), run);
}
