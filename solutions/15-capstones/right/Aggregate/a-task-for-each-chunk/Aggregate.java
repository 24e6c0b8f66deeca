// kind: a task for each chunk, read with room for its last line; strings, and immutable totals
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Aggregate {
  private Aggregate() {}

  private record Total(int min, int max, long sum, long count) {
    Total plus(Total other) {
      return new Total(
          Math.min(min, other.min), Math.max(max, other.max), sum + other.sum, count + other.count);
    }
  }

  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException();
    }
    List<Callable<Map<String, Total>>> tasks = new ArrayList<>();
    for (long from = 0; from < file.size(); from += chunk) {
      long begin = from;
      tasks.add(() -> chunk(file, begin, chunk));
    }
    Map<String, Total> all = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (var part : pool.invokeAll(tasks)) {
        part.get().forEach((name, total) -> all.merge(name, total, Total::plus));
      }
    }
    SortedMap<String, Summary> result = new TreeMap<>();
    all.forEach((name, t) -> result.put(name, Summary.of(t.min, t.sum, t.count, t.max)));
    return result;
  }

  private static Map<String, Total> chunk(ByteSource file, long from, int chunk)
      throws IOException {
    byte[] bytes = new byte[2 * chunk];
    long position = from == 0 ? 0 : from - 1;
    int length = file.read(position, bytes);
    int begin = from == 0 ? 0 : indexOf(bytes, '\n', 0, length) + 1;
    Map<String, Total> totals = new HashMap<>();
    while (begin < length && position + begin < from + chunk) {
      int end = indexOf(bytes, '\n', begin, length);
      String line = new String(bytes, begin, end - begin, UTF_8).strip();
      int semicolon = line.indexOf(';');
      int tenths = Math.round(10 * Float.parseFloat(line.substring(semicolon + 1)));
      totals.merge(line.substring(0, semicolon), new Total(tenths, tenths, tenths, 1), Total::plus);
      begin = end + 1;
    }
    return totals;
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return to;
  }
}
