// misconception: parts-are-text
// says: that is not in the file
// from: reference
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Aggregate {
  private Aggregate() {}

  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException("chunk: " + chunk + ", workers: " + workers);
    }
    List<Future<Map<String, Total>>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        long from = file.size() * i / workers;
        long to = file.size() * (i + 1) / workers;
        parts.add(pool.submit(() -> range(file, chunk, from, to)));
      }
    }
    Map<String, Total> all = new HashMap<>();
    for (Future<Map<String, Total>> part : parts) {
      part.get().forEach((name, total) -> all.merge(name, total, Total::plus));
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, total) -> summaries.put(name, total.summary()));
    return summaries;
  }

  private static Map<String, Total> range(ByteSource file, int chunk, long from, long to)
      throws IOException {
    Map<String, Total> totals = new HashMap<>();
    long position = lineBegin(file, chunk, from);
    long end = lineBegin(file, chunk, to);
    String rest = "";
    while (position < end) {
      byte[] bytes = new byte[chunk];
      int read = (int) Math.min(file.read(position, bytes), end - position);
      String text = rest + new String(bytes, 0, read, UTF_8);
      position += read;
      int begin = 0;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', begin)) {
        add(totals, text.substring(begin, i));
        begin = i + 1;
      }
      rest = text.substring(begin);
    }
    if (!rest.isEmpty()) {
      add(totals, rest);
    }
    return totals;
  }

  private static long lineBegin(ByteSource file, int chunk, long at) throws IOException {
    if (at == 0 || at == file.size()) {
      return at;
    }
    byte[] bytes = new byte[chunk];
    return Math.min(file.size(), at + lineEnd(bytes, 0, file.read(at - 1, bytes)));
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static void add(Map<String, Total> totals, String line) {
    int semicolon = line.indexOf(';');
    int tenths = Integer.parseInt(line.substring(semicolon + 1).strip().replace(".", ""));
    totals.computeIfAbsent(line.substring(0, semicolon), _ -> new Total()).add(tenths);
  }

  private static final class Total {
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum;
    private long count;

    void add(int tenths) {
      min = Math.min(min, tenths);
      max = Math.max(max, tenths);
      sum += tenths;
      count++;
    }

    Total plus(Total other) {
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
      sum += other.sum;
      count += other.count;
      return this;
    }

    Summary summary() {
      return Summary.of(min, sum, count, max);
    }
  }
}
