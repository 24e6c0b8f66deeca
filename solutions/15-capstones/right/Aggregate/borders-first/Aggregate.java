// kind: the caller looks for the borders byte by byte; a thread for each range, without a pool
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;

public final class Aggregate {
  private Aggregate() {}

  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException();
    }
    long[] borders = new long[workers + 1];
    for (int i = 1; i <= workers; i++) {
      borders[i] = lineBegin(file, file.size() / workers * i);
    }
    borders[workers] = file.size();
    Range[] ranges = new Range[workers];
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      ranges[i] = new Range(file, chunk, borders[i], borders[i + 1]);
      threads[i] = Thread.ofVirtual().start(ranges[i]);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    TreeMap<String, long[]> all = new TreeMap<>();
    for (Range range : ranges) {
      if (range.failure != null) {
        throw range.failure;
      }
      range.totals.forEach((name, total) -> {
        long[] sum = all.computeIfAbsent(name, _ -> none());
        sum[0] = Math.min(sum[0], total[0]);
        sum[1] = Math.max(sum[1], total[1]);
        sum[2] += total[2];
        sum[3] += total[3];
      });
    }
    SortedMap<String, Summary> result = new TreeMap<>();
    all.forEach((name, t) -> result.put(name, Summary.of((int) t[0], t[2], t[3], (int) t[1])));
    return result;
  }

  /** Smallest, largest, sum and count. */
  private static long[] none() {
    return new long[] {1000, -1000, 0, 0};
  }

  private static long lineBegin(ByteSource file, long from) throws IOException {
    if (from == 0) {
      return 0;
    }
    byte[] one = new byte[1];
    long at = from - 1;
    while (file.read(at, one) == 1 && one[0] != '\n') {
      at++;
    }
    return Math.min(at + 1, file.size());
  }

  private static final class Range implements Runnable {
    private final ByteSource file;
    private final byte[] bytes;
    private long at;
    private final long to;
    private final TreeMap<String, long[]> totals = new TreeMap<>();
    private IOException failure;

    Range(ByteSource file, int chunk, long from, long to) {
      this.file = file;
      this.bytes = new byte[chunk];
      this.at = from;
      this.to = to;
    }

    @Override
    public void run() {
      try {
        while (at < to) {
          at += lines((int) Math.min(file.read(at, bytes), to - at));
        }
      } catch (IOException e) {
        failure = e;
      }
    }

    /** Returns how many bytes the whole lines among the first bytes have. */
    private int lines(int length) {
      int begin = 0;
      for (int i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
          add(new String(bytes, begin, i - begin, UTF_8));
          begin = i + 1;
        }
      }
      if (begin < length && at + length == to) {
        add(new String(bytes, begin, length - begin, UTF_8));
        return length;
      }
      return begin;
    }

    private void add(String line) {
      String[] parts = line.split(";");
      int tenths = Integer.parseInt(parts[1].replace(".", "").trim());
      long[] total = totals.computeIfAbsent(parts[0], _ -> none());
      total[0] = Math.min(total[0], tenths);
      total[1] = Math.max(total[1], tenths);
      total[2] += tenths;
      total[3]++;
    }
  }
}
