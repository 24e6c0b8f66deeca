package bench.calibration;

import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Work that can be done by different numbers of threads, the same work in all.
 *
 * @param name of the exercise, or of the loop
 * @param byThreads does it once, by number of threads
 * @param plain does it once without the exercise
 * @param ending what is to be closed afterwards
 */
record Workload(
    String name, Map<Integer, Callable<?>> byThreads, Callable<?> plain, Runnable ending) {}
