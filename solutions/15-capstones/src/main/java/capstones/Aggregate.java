package capstones;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Exercise 15.1, solved: each worker summarises the lines that begin in its byte range, in a table
 * of its own. The tables are combined at the end.
 */
public final class Aggregate {
  private Aggregate() {}

  /** Summarises the measurements in a file, as the Javadoc of the exercise demands it. */
  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException("chunk: " + chunk + ", workers: " + workers);
    }
    List<Future<Map<String, IntSummaryStatistics>>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        long from = file.size() * i / workers;
        long to = file.size() * (i + 1) / workers;
        parts.add(pool.submit(() -> range(file, chunk, from, to)));
      }
    }
    Map<String, IntSummaryStatistics> all = new HashMap<>();
    for (var part : parts) {
      part.get()
          .forEach((name, tenths) ->
              all.computeIfAbsent(name, _ -> new IntSummaryStatistics()).combine(tenths));
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, t) ->
        summaries.put(
            new String(name.getBytes(ISO_8859_1), UTF_8),
            Summary.of(t.getMin(), t.getSum(), t.getCount(), t.getMax())));
    return summaries;
  }

  /** Summarises the lines that begin in a byte range; the last of them may end behind it. */
  private static Map<String, IntSummaryStatistics> range(
      ByteSource file, int chunk, long from, long to) throws IOException {
    Map<String, IntSummaryStatistics> stations = new HashMap<>();
    byte[] bytes = new byte[chunk];
    // If the byte before the range ends a line, a line begins at the first byte of the range.
    long position = from == 0 ? 0 : from + find('\n', bytes, 0, file.read(from - 1, bytes));
    while (position < to) {
      int read = file.read(position, bytes);
      int begin = 0;
      while (begin < read && position + begin < to) {
        int semicolon = find(';', bytes, begin, read);
        int end = find('\n', bytes, semicolon, read);
        if (end == read && position + read < file.size()) {
          break; // the line goes on, and the next read begins with it
        }
        // A char for each byte: nothing is decoded for each line.
        String name = new String(bytes, begin, semicolon - begin, ISO_8859_1);
        stations
            .computeIfAbsent(name, _ -> new IntSummaryStatistics())
            .accept(tenths(bytes, semicolon + 1, end));
        begin = end + 1;
      }
      position += begin;
    }
    return stations;
  }

  /** Returns where the byte is, or the end of the range if it is not there. */
  private static int find(char wanted, byte[] bytes, int from, int to) {
    while (from < to && bytes[from] != wanted) {
      from++;
    }
    return from;
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
}
