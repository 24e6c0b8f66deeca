/* Minimum, mean and maximum for each station, as the exercise 15.1 Aggregate does it.

   Usage: aggregate FILE WORKERS
   Prints the number of stations, a check sum, and the CPU seconds of all threads. */

#include <fcntl.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#define SLOTS (1 << 16)

typedef struct {
  const char *name;
  int length;
  uint32_t hash;
  int min, max;
  int64_t sum, count;
} Station;

static Station *find(Station *table, const char *name, int length, uint32_t hash) {
  uint32_t slot = (hash ^ hash >> 15) % SLOTS;
  while (table[slot].name != NULL) {
    Station *it = &table[slot];
    if (it->hash == hash && it->length == length && memcmp(it->name, name, length) == 0) {
      return it;
    }
    slot = (slot + 1) % SLOTS;
  }
  table[slot] = (Station){name, length, hash, 1000, -1000, 0, 0};
  return &table[slot];
}

static void summarise(const char *bytes, size_t size, size_t from, size_t to, Station *table) {
  const char *at = bytes + from;
  const char *end = bytes + to;
  if (from > 0) {
    at = memchr(at - 1, '\n', size - from + 1);
    at = at == NULL ? end : at + 1;
  }
  while (at < end) {
    const char *name = at;
    uint32_t hash = 0;
    while (*at != ';') {
      hash = 31 * hash + (unsigned char)*at++;
    }
    int length = at++ - name;
    int minus = *at == '-';
    at += minus;
    int tenths = *at++ - '0';
    if (*at != '.') {
      tenths = 10 * tenths + *at++ - '0';
    }
    tenths = 10 * tenths + at[1] - '0';
    at += 3;
    tenths = minus ? -tenths : tenths;
    Station *station = find(table, name, length, hash);
    station->min = tenths < station->min ? tenths : station->min;
    station->max = tenths > station->max ? tenths : station->max;
    station->sum += tenths;
    station->count++;
  }
}

int main(int argc, char **argv) {
  int file = open(argv[1], O_RDONLY);
  struct stat info;
  if (argc != 3 || file < 0 || fstat(file, &info) != 0) {
    return 1;
  }
  int workers = atoi(argv[2]);
  size_t size = info.st_size;
  const char *bytes = mmap(NULL, size, PROT_READ, MAP_SHARED, file, 0);
  Station **tables = calloc(workers, sizeof(Station *));
#pragma omp parallel num_threads(workers)
  {
    int i = omp_get_thread_num();
    tables[i] = calloc(SLOTS, sizeof(Station));
    summarise(bytes, size, size * i / workers, size * (i + 1) / workers, tables[i]);
  }
  int stations = 0;
  int64_t check = 0;
  for (int i = 1; i < workers; i++) {
    for (int slot = 0; slot < SLOTS; slot++) {
      Station *one = &tables[i][slot];
      if (one->name != NULL) {
        Station *all = find(tables[0], one->name, one->length, one->hash);
        all->min = one->min < all->min ? one->min : all->min;
        all->max = one->max > all->max ? one->max : all->max;
        all->sum += one->sum;
        all->count += one->count;
      }
    }
  }
  for (int slot = 0; slot < SLOTS; slot++) {
    Station *one = &tables[0][slot];
    if (one->name != NULL) {
      int64_t twice = 2 * one->sum + one->count;
      int64_t mean = twice / (2 * one->count) - (twice % (2 * one->count) < 0);
      stations++;
      check += one->min + mean + one->max;
    }
  }
  printf("%d %lld %.3f\n", stations, (long long)check, (double)clock() / CLOCKS_PER_SEC);
  return 0;
}
