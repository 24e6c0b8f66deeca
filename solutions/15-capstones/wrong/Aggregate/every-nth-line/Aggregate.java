// misconception: each-reads-all
// says: together read
// from: reference
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    List<Future<Map<Name, Total>>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        int worker = i;
        parts.add(pool.submit(() -> every(file, chunk, workers, worker)));
      }
    }
    Map<Name, Total> all = new HashMap<>();
    for (Future<Map<Name, Total>> part : parts) {
      part.get().forEach((name, total) -> all.merge(name, total, Total::plus));
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, total) -> summaries.put(name.text(), total.summary()));
    return summaries;
  }

  private static Map<Name, Total> every(ByteSource file, int chunk, int step, int first)
      throws IOException {
    Map<Name, Total> totals = new HashMap<>();
    byte[] bytes = new byte[chunk];
    long position = 0;
    long line = 0; // where a line begins
    while (position < file.size()) {
      int read = file.read(position, bytes);
      boolean last = position + read == file.size();
      int begin = 0;
      while (begin < read) {
        int end = lineEnd(bytes, begin, read);
        if (end == read && !last) {
          break; // the line goes on, and the next read begins with it
        }
        if (line++ % step == first) {
          add(totals, bytes, begin, end);
        }
        begin = end + 1;
      }
      position += begin;
    }
    return totals;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static void add(Map<Name, Total> totals, byte[] bytes, int begin, int end) {
    int semicolon = begin;
    while (bytes[semicolon] != ';') {
      semicolon++;
    }
    Name name = new Name(bytes, begin, semicolon);
    Total total = totals.get(name);
    if (total == null) {
      total = new Total();
      totals.put(name.copy(), total);
    }
    total.add(tenths(bytes, semicolon + 1, end));
  }

  private static int tenths(byte[] bytes, int from, int to) {
    int tenths = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] >= '0') { // no minus sign, no point, no carriage return
        tenths = 10 * tenths + bytes[i] - '0';
      }
    }
    return bytes[from] == '-' ? -tenths : tenths;
  }

  private record Name(byte[] bytes, int from, int to) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Name name
          && Arrays.equals(bytes, from, to, name.bytes, name.from, name.to);
    }

    @Override
    public int hashCode() {
      int hash = 0;
      for (int i = from; i < to; i++) {
        hash = 31 * hash + bytes[i];
      }
      return hash;
    }

    Name copy() {
      return new Name(Arrays.copyOfRange(bytes, from, to), 0, to - from);
    }

    String text() {
      return new String(bytes, from, to - from, UTF_8);
    }
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
