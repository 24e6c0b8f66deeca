"""Python's pools of four at the work of the workbook's headline: map(square, ...).

Usage: pools.py WAY MAPS SIZE TRIPS. Makes a pool, maps five numbers, sends one task there and back
TRIPS times, maps SIZE numbers MAPS times, closes the pool, and prints what it took as JSON.
"""

import json
import sys
import time

WORKERS = 4
CHUNKS_EACH = 4
MAPS_OF_ONE = 10  # a map of one number takes longer than a task, so there are fewer


def square(x):
    return x * x


def middle(seconds):
    """The median of the later half, when all is warm; None if there is nothing."""
    later = sorted(seconds[len(seconds) // 2 :])
    return later[len(later) // 2] if later else None


def pool_of(way):
    """A pool, and how it maps, does one task, and ends."""
    if way == "executor":
        from concurrent.futures import ProcessPoolExecutor

        pool = ProcessPoolExecutor(WORKERS)

        def mapped(items):
            # Its own default, one item a message, is hundreds of times slower.
            chunk = -(-len(items) // (WORKERS * CHUNKS_EACH)) or 1
            return list(pool.map(square, items, chunksize=chunk))

        return mapped, lambda x: pool.submit(square, x).result(), pool.shutdown

    if way == "threads":
        from multiprocessing.pool import ThreadPool

        pool = ThreadPool(WORKERS)
    else:
        from multiprocessing import get_context

        pool = get_context(way).Pool(WORKERS)

    def end():
        pool.close()
        pool.join()

    return lambda items: pool.map(square, items), lambda x: pool.apply(square, (x,)), end


def timed(call, argument):
    begun = time.perf_counter()
    result = call(argument)
    return time.perf_counter() - begun, result


def main(way, maps, size, trips):
    mapped, applied, end = pool_of(way)
    headline = mapped([1, 2, 3, 4, 5])
    one_task = [timed(applied, 7)[0] for _ in range(trips)]
    one_map = [timed(mapped, [7])[0] for _ in range(trips // MAPS_OF_ONE)]
    items = list(range(size))
    took = []
    results = []
    for _ in range(maps):
        seconds, results = timed(mapped, items)
        took.append(seconds)
    end()
    print(
        json.dumps(
            {
                "headline": headline,
                "oneTask": middle(one_task),
                "oneMap": middle(one_map),
                "map": middle(took),
                "total": sum(results),
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
