/* Heat in a square plate: 100 steps from given temperatures. Arguments: threads, repetitions, rows. */
#include "timer.h"

#include <omp.h>
#include <string.h>

#define STEPS 100

static int size;
static double *plate;

static double run(void) {
  size_t cells = (size_t)size * size;
  double *now = malloc(cells * sizeof(double));
  double *next = malloc(cells * sizeof(double));
  memcpy(now, plate, cells * sizeof(double));
  memcpy(next, plate, cells * sizeof(double));
#pragma omp parallel
  for (int step = 0; step < STEPS; step++) {
    double *from = step % 2 == 0 ? now : next;
    double *to = step % 2 == 0 ? next : now;
#pragma omp for schedule(static)
    for (int y = 1; y < size - 1; y++) {
      double *above = from + (size_t)(y - 1) * size;
      double *row = above + size;
      double *below = row + size;
      double *restrict out = to + (size_t)y * size;
      out[0] = row[0];
      for (int x = 1; x < size - 1; x++) {
        out[x] = 0.25 * (above[x] + below[x] + row[x - 1] + row[x + 1]);
      }
      out[size - 1] = row[size - 1];
    }
  }
  double middle = now[(size_t)(size / 2) * size + size / 2];
  free(now);
  free(next);
  return middle;
}

int main(int argc, char **argv) {
  omp_set_num_threads(atoi(argv[1]));
  size = atoi(argv[3]);
  plate = malloc((size_t)size * size * sizeof(double));
  for (int y = 0; y < size; y++) {
    for (int x = 0; x < size; x++) {
      plate[(size_t)y * size + x] = (31 * y + 17 * x) % 97;
    }
  }
  timed(atoi(argv[2]), run);
}
