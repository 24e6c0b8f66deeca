/*
 * Darts at a quarter of a disc, in chunks of 10,000. The generator is that of java.util.SplittableRandom
 * (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014), so the hits are the same.
 * Arguments: threads, repetitions, darts.
 */
#include "timer.h"

#include <omp.h>
#include <stdint.h>

#define CHUNK 10000
#define GOLDEN_GAMMA 0x9e3779b97f4a7c15ULL

typedef struct {
  uint64_t seed;
  uint64_t gamma;
} generator;

static long darts;

static uint64_t next_seed(generator *g) { return g->seed += g->gamma; }

static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

static uint64_t mix_gamma(uint64_t z) {
  z = (z ^ (z >> 33)) * 0xff51afd7ed558ccdULL;
  z = (z ^ (z >> 33)) * 0xc4ceb9fe1a85ec53ULL;
  z = (z ^ (z >> 33)) | 1;
  return __builtin_popcountll(z ^ (z >> 1)) < 24 ? z ^ 0xaaaaaaaaaaaaaaaaULL : z;
}

static generator split(generator *source) {
  uint64_t seed = mix(next_seed(source));
  return (generator){seed, mix_gamma(next_seed(source))};
}

static double next_double(generator *g) { return (mix(next_seed(g)) >> 11) * 0x1.0p-53; }

static long hits_of_chunk(long size, generator g) {
  long hits = 0;
  for (long i = 0; i < size; i++) {
    double x = next_double(&g);
    double y = next_double(&g);
    hits += x * x + y * y < 1;
  }
  return hits;
}

static double throw_all(void) {
  long chunks = (darts + CHUNK - 1) / CHUNK;
  generator *generators = malloc(chunks * sizeof(generator));
  generator source = {15, GOLDEN_GAMMA};
  for (long c = 0; c < chunks; c++) {
    generators[c] = split(&source);
  }
  long hits = 0;
#pragma omp parallel for schedule(dynamic) reduction(+ : hits)
  for (long c = 0; c < chunks; c++) {
    long left = darts - c * CHUNK;
    hits += hits_of_chunk(left < CHUNK ? left : CHUNK, generators[c]);
  }
  free(generators);
  return hits;
}

int main(int argc, char **argv) {
  omp_set_num_threads(atoi(argv[1]));
  darts = atol(argv[3]);
  timed(atoi(argv[2]), throw_all);
}
