// misconception: one-line-one-step
// says: max
// from: reference
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    Map<Name, Total> all = new ConcurrentHashMap<>();
    List<Future<?>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        long from = file.size() * i / workers;
        long to = file.size() * (i + 1) / workers;
        parts.add(pool.submit(() -> range(file, chunk, from, to, all)));
      }
    }
    for (Future<?> part : parts) {
      part.get();
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, total) -> summaries.put(name.text(), total.summary()));
    return summaries;
  }

  private static Void range(ByteSource file, int chunk, long from, long to, Map<Name, Total> totals)
      throws IOException {
    byte[] bytes = new byte[chunk];
    long position = from; // where a line begins
    if (from > 0) {
      // If the byte before the range ends a line, a line begins at the first byte of the range.
      position += lineEnd(bytes, 0, file.read(from - 1, bytes));
    }
    while (position < to) {
      int read = file.read(position, bytes);
      boolean last = position + read == file.size();
      int begin = 0;
      while (begin < read && position + begin < to) {
        int end = lineEnd(bytes, begin, read);
        if (end == read && !last) {
          break; // the line goes on, and the next read begins with it
        }
        add(totals, bytes, begin, end);
        begin = end + 1;
      }
      position += begin;
    }
    return null;
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
    Total total = totals.computeIfAbsent(name.copy(), _ -> new Total());
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
