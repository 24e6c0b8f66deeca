/*
 * K-means by Lloyd's algorithm: 16 clusters, 8 dimensions, 5 rounds, chunks of 1,000 points whose sums are
 * added up in order. Arguments: threads, repetitions, points.
 */
#include "timer.h"

#include <float.h>
#include <omp.h>
#include <stdint.h>
#include <string.h>

#define K 16
#define D 8
#define ROUNDS 5
#define CHUNK 1000

typedef struct {
  double sums[K][D];
  long counts[K];
} sums;

static int number;
static double (*points)[D];

static int nearest(const double *point, double centres[K][D]) {
  int best = 0;
  double shortest = DBL_MAX;
  for (int c = 0; c < K; c++) {
    double squares = 0;
    for (int d = 0; d < D; d++) {
      double apart = point[d] - centres[c][d];
      squares += apart * apart;
    }
    if (squares < shortest) {
      shortest = squares;
      best = c;
    }
  }
  return best;
}

static double fit(void) {
  int chunks = (number + CHUNK - 1) / CHUNK;
  sums *all = malloc(chunks * sizeof(sums));
  double centres[K][D];
  memcpy(centres, points, sizeof centres);
  for (int round = 0; round < ROUNDS; round++) {
#pragma omp parallel for schedule(dynamic)
    for (int chunk = 0; chunk < chunks; chunk++) {
      sums mine;
      memset(&mine, 0, sizeof mine);
      int end = (chunk + 1) * CHUNK < number ? (chunk + 1) * CHUNK : number;
      for (int i = chunk * CHUNK; i < end; i++) {
        int c = nearest(points[i], centres);
        for (int d = 0; d < D; d++) {
          mine.sums[c][d] += points[i][d];
        }
        mine.counts[c]++;
      }
      all[chunk] = mine;
    }
    sums total;
    memset(&total, 0, sizeof total);
    for (int chunk = 0; chunk < chunks; chunk++) {
      for (int c = 0; c < K; c++) {
        for (int d = 0; d < D; d++) {
          total.sums[c][d] += all[chunk].sums[c][d];
        }
        total.counts[c] += all[chunk].counts[c];
      }
    }
    for (int c = 0; c < K; c++) {
      for (int d = 0; d < D && total.counts[c] > 0; d++) {
        centres[c][d] = total.sums[c][d] / total.counts[c];
      }
    }
  }
  free(all);
  return centres[K - 1][D - 1];
}

int main(int argc, char **argv) {
  omp_set_num_threads(atoi(argv[1]));
  number = atoi(argv[3]);
  points = malloc(number * sizeof *points);
  for (long i = 0; i < (long)number * D; i++) {
    points[i / D][i % D] = (uint32_t)(i * 2654435761UL) / 4294967296.0;
  }
  timed(atoi(argv[2]), fit);
}
