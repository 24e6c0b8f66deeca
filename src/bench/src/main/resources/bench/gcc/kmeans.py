"""K-means by Lloyd's algorithm with numpy. Arguments: threads (ignored), repetitions, points."""

import sys
import time

import numpy

CLUSTERS, DIMENSIONS, ROUNDS, BLOCK = 16, 8, 5, 10_000


def fit(points):
    centres = points[:CLUSTERS].copy()
    nearest = numpy.empty(len(points), dtype=numpy.int64)
    for _ in range(ROUNDS):
        squares = (centres * centres).sum(axis=1)
        for begin in range(0, len(points), BLOCK):
            block = points[begin : begin + BLOCK]
            nearest[begin : begin + BLOCK] = (squares - 2 * (block @ centres.T)).argmin(axis=1)
        counts = numpy.bincount(nearest, minlength=CLUSTERS)
        for d in range(DIMENSIONS):
            sums = numpy.bincount(nearest, weights=points[:, d], minlength=CLUSTERS)
            centres[:, d] = numpy.where(counts > 0, sums / numpy.maximum(counts, 1), centres[:, d])
    return centres[-1, -1]


number = int(sys.argv[3])
raw = numpy.arange(number * DIMENSIONS, dtype=numpy.uint64) * numpy.uint64(2654435761)
points = ((raw % numpy.uint64(2**32)) / 2.0**32).reshape(number, DIMENSIONS)
for _ in range(int(sys.argv[2])):
    wall, cpu = time.perf_counter(), time.process_time()
    result = fit(points)
    print(time.perf_counter() - wall, time.process_time() - cpu, repr(float(result)))
