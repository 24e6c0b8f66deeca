/* Times repeated work, and prints for each repetition: wall and CPU seconds, and the result. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

static void timed(int repetitions, double (*work)(void)) {
  for (int i = 0; i < repetitions; i++) {
    double wall = seconds(CLOCK_MONOTONIC);
    double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
    double result = work();
    wall = seconds(CLOCK_MONOTONIC) - wall;
    cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("%.9f %.9f %.17g\n", wall, cpu, result);
  }
}
