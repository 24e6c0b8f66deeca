// kind: one concurrent map for all workers, to which they add in one step for each line
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
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
    Map<String, Total> totals = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        long from = file.size() * i / workers;
        long to = file.size() * (i + 1) / workers;
        parts.add(CompletableFuture.runAsync(() -> range(file, chunk, from, to, totals), pool));
      }
    }
    for (CompletableFuture<Void> part : parts) {
      part.get();
    }
    SortedMap<String, Summary> result = new TreeMap<>();
    totals.forEach((name, t) -> result.put(name, Summary.of(t.min, t.sum, t.count, t.max)));
    return result;
  }

  private static void range(
      ByteSource file, int chunk, long from, long to, Map<String, Total> totals) {
    try {
      byte[] bytes = new byte[chunk];
      long at = from;
      if (from > 0) {
        int read = file.read(from - 1, bytes);
        int i = 0;
        while (i < read && bytes[i] != '\n') {
          i++;
        }
        at = from + i;
      }
      while (at < to) {
        int read = file.read(at, bytes);
        int end = read;
        if (at + read < file.size()) { // up to the last line end; the rest is read again
          while (bytes[end - 1] != '\n') {
            end--;
          }
        }
        String text = new String(bytes, 0, end, UTF_8);
        for (String line : text.split("\n")) {
          if (at < to) {
            add(line.strip(), totals);
          }
          at += line.getBytes(UTF_8).length + 1;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String line, Map<String, Total> totals) {
    int semicolon = line.indexOf(';');
    int tenths = Integer.parseInt(line.substring(semicolon + 1).replace(".", ""));
    totals.merge(line.substring(0, semicolon), new Total(tenths, tenths, tenths, 1), Total::plus);
  }
}
