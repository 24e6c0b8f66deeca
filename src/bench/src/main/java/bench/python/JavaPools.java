package bench.python;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import pools.PoolMap;
import pools.TaskFailedException;
import pools.WorkerDiedException;

/**
 * The workbook's pools of four at the same work as {@code pools.py}, with the same arguments and
 * the same report. It knows nothing but lesson 03's classes: it runs in a JVM of its own.
 */
final class JavaPools {
  private static final int WORKERS = 4;

  /** A map of one number takes longer than a task, so there are so many times fewer. */
  private static final int MAPS_OF_ONE = 10;

  private JavaPools() {}

  /**
   * @param args {@code threads}, {@code processes}, {@code mapped} or {@code boxed}; how often to
   *     map; how many numbers; how often to send one task
   */
  public static void main(String[] args) throws Exception {
    int maps = Integer.parseInt(args[1]);
    int size = Integer.parseInt(args[2]);
    int trips = Integer.parseInt(args[3]);
    switch (args[0]) {
      case "threads" -> run(new Threads(), maps, size, trips);
      case "processes" -> run(new ProcessWorkers.Piped(), maps, size, trips);
      case "mapped" -> run(new ProcessWorkers.Mapped(), maps, size, trips);
      case "boxed" -> run(new Boxed(), maps, size, trips);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static <C> void run(JavaPool<C> pool, int maps, int size, int trips) throws Exception {
    String headline;
    var oneTask = new ArrayList<Double>();
    var oneMap = new ArrayList<Double>();
    var took = new ArrayList<Double>();
    C results = pool.of(new long[0]);
    try (pool) {
      headline = Arrays.toString(pool.back(pool.map(pool.of(new long[] {1, 2, 3, 4, 5}))));
      C seven = pool.of(new long[] {7});
      for (int i = 0; i < trips; i++) {
        oneTask.add(seconds(pool::oneTask));
      }
      for (int i = 0; i < trips / MAPS_OF_ONE; i++) {
        oneMap.add(seconds(() -> pool.map(seven)));
      }
      C items = pool.of(numbersBelow(size));
      for (int i = 0; i < maps; i++) {
        long begun = System.nanoTime();
        results = pool.map(items);
        took.add((System.nanoTime() - begun) / 1e9);
      }
    }
    // No streams and no "+" here: what these load for their first use is no part of a pool.
    long total = 0;
    for (long result : pool.back(results)) {
      total += result;
    }
    var report = new StringBuilder("{\"headline\": ").append(headline);
    report.append(", \"oneTask\": ").append(middle(oneTask));
    report.append(", \"oneMap\": ").append(middle(oneMap));
    report.append(", \"map\": ").append(middle(took));
    System.out.println(report.append(", \"total\": ").append(total).append("}"));
  }

  private static long[] numbersBelow(int size) {
    var numbers = new long[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  private static double seconds(Callable<?> call) throws Exception {
    long begun = System.nanoTime();
    call.call();
    return (System.nanoTime() - begun) / 1e9;
  }

  /** The median of the later half, as JSON has it: by then all is warm. */
  private static String middle(List<Double> seconds) {
    var later = new ArrayList<>(seconds.subList(seconds.size() / 2, seconds.size()));
    later.sort(null);
    return later.isEmpty() ? "null" : later.get(later.size() / 2).toString();
  }

  private static List<Long> boxed(long[] numbers) {
    var boxed = new ArrayList<Long>(numbers.length);
    for (long number : numbers) {
      boxed.add(number);
    }
    return boxed;
  }

  private static long[] plain(List<Long> boxed) {
    var numbers = new long[boxed.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = boxed.get(i);
    }
    return numbers;
  }

  private static final class Threads implements JavaPool<List<Long>> {
    @Override
    public List<Long> of(long[] numbers) {
      return boxed(numbers);
    }

    @Override
    public List<Long> map(List<Long> items) throws InterruptedException, ExecutionException {
      return PoolMap.map(WORKERS, x -> x * x, items);
    }

    @Override
    public long[] back(List<Long> results) {
      return plain(results);
    }

    /** The exercise makes its pool for each map. */
    @Override
    public long oneTask() throws InterruptedException, ExecutionException {
      return map(List.of(7L)).getFirst();
    }

    @Override
    public void close() {}
  }

  /** The processes again, for a program whose numbers are objects, as Python's are. */
  private static final class Boxed implements JavaPool<List<Long>> {
    private final ProcessWorkers.Piped processes = new ProcessWorkers.Piped();

    Boxed() throws IOException {}

    @Override
    public List<Long> of(long[] numbers) {
      return boxed(numbers);
    }

    @Override
    public List<Long> map(List<Long> items) throws InterruptedException, ExecutionException {
      return of(processes.map(back(items)));
    }

    @Override
    public long[] back(List<Long> results) {
      return plain(results);
    }

    @Override
    public long oneTask() throws WorkerDiedException, TaskFailedException, InterruptedException {
      return processes.oneTask();
    }

    @Override
    public void close() {
      processes.close();
    }
  }
}
