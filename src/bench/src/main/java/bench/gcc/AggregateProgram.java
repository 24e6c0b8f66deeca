package bench.gcc;

import capstones.Aggregate;
import capstones.FileBytes;
import capstones.Summary;
import java.nio.file.Path;
import java.util.SortedMap;

/** Exercise 15.1 as a program, which prints the same as {@code aggregate.c}. */
final class AggregateProgram {
  private static final int CHUNK = 1 << 20;

  private AggregateProgram() {}

  /**
   * Summarises a file.
   *
   * @param args the file, and how many workers
   */
  public static void main(String[] args) throws Exception {
    try (var file = new FileBytes(Path.of(args[0]))) {
      SortedMap<String, Summary> found =
          Aggregate.aggregate(file, CHUNK, Integer.parseInt(args[1]));
      long check =
          found.values().stream().mapToLong(one -> one.min() + one.mean() + one.max()).sum();
      IO.println("%d %d %s".formatted(found.size(), check, ProcessCpu.seconds()));
    }
  }
}
