/* A picture with three channels, convolved with a kernel of 5 by 5, as in the exercise 15.2.

   Usage: convolve WIDTH HEIGHT WORKERS TIMES
   Prints a check sum, and the CPU seconds of all threads, for one time: the mean of all but the first. */

#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SIZE 5
#define CHANNELS 3
#define DIVISOR 256

static const int LINE[SIZE] = {1, 4, 6, 4, 1};

static void padded(const uint8_t *picture, int width, int height, int y, int *row) {
  int near = y < 0 ? 0 : y >= height ? height - 1 : y;
  const uint8_t *from = picture + (size_t)near * width * CHANNELS;
  for (int x = -(SIZE / 2); x < width + SIZE / 2; x++) {
    int inside = x < 0 ? 0 : x >= width ? width - 1 : x;
    for (int c = 0; c < CHANNELS; c++) {
      row[(x + SIZE / 2) * CHANNELS + c] = from[inside * CHANNELS + c];
    }
  }
}

static void band(const uint8_t *picture, uint8_t *result, int width, int height, int from, int to) {
  int length = width * CHANNELS;
  int longer = length + (SIZE - 1) * CHANNELS;
  int *window = malloc(sizeof(int) * SIZE * longer);
  int *sums = malloc(sizeof(int) * length);
  for (int y = from - SIZE / 2; y < from + SIZE / 2; y++) {
    padded(picture, width, height, y, window + (y + SIZE) % SIZE * longer);
  }
  for (int y = from; y < to; y++) {
    padded(picture, width, height, y + SIZE / 2, window + (y + SIZE / 2) % SIZE * longer);
    memset(sums, 0, sizeof(int) * length);
    for (int j = 0; j < SIZE; j++) {
      const int *restrict row = window + (y + SIZE + SIZE / 2 - j) % SIZE * longer;
      for (int i = 0; i < SIZE; i++) {
        int weight = LINE[i] * LINE[j];
        const int *restrict shifted = row + (SIZE - 1 - i) * CHANNELS;
        int *restrict to_add = sums;
        for (int k = 0; k < length; k++) {
          to_add[k] += weight * shifted[k];
        }
      }
    }
    for (int k = 0; k < length; k++) {
      int rounded = (2 * sums[k] + DIVISOR) / (2 * DIVISOR); /* no weight is negative here */
      result[(size_t)y * length + k] = rounded > 255 ? 255 : rounded;
    }
  }
  free(window);
  free(sums);
}

int main(int argc, char **argv) {
  if (argc != 5) {
    return 1;
  }
  int width = atoi(argv[1]), height = atoi(argv[2]), workers = atoi(argv[3]), times = atoi(argv[4]);
  size_t bytes = (size_t)width * height * CHANNELS;
  uint8_t *picture = malloc(bytes), *result = malloc(bytes);
  uint32_t random = 15;
  for (size_t k = 0; k < bytes; k++) {
    random = random * 1664525 + 1013904223;
    picture[k] = random >> 24;
  }
  clock_t begun = 0;
  for (int t = 0; t <= times; t++) {
    begun = t == 1 ? clock() : begun; /* the first time also touches the result's memory */
#pragma omp parallel num_threads(workers)
    {
      int i = omp_get_thread_num();
      band(picture, result, width, height, height * i / workers, height * (i + 1) / workers);
    }
  }
  double mean = (double)(clock() - begun) / CLOCKS_PER_SEC / times;
  uint32_t check = 0;
  for (size_t k = 0; k < bytes; k++) {
    check = 31 * check + result[k];
  }
  printf("%u %.3f\n", check, mean);
  return 0;
}
