package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * Summarises the measurements in a file, station by station, with several workers that read it at
   * the same time.
   *
   * <p>The file consists of lines. Each line is the name of a station, a semicolon, and degrees
   * from −99.9 to 99.9, with one or two digits before the point and one digit after it: {@code
   * Zürich;-3.4}. A name has from 1 to 100 bytes in UTF-8, and contains neither a semicolon nor a
   * control character. A line ends with {@code \n} or {@code \r\n}; the last line may have no end.
   * No line is empty, but the file may be.
   *
   * <p>A read asks for at most {@code 2 * chunk} bytes. If the file has at least eight chunks for
   * each worker, all reads together return at most three times as many bytes as the file has. So
   * the memory that is needed does not depend on the size of the file, and only a few chunks are in
   * memory at the same time.
   *
   * <p>The workers read at the same time: if the file has at least as many chunks as there are
   * workers, then as many reads as there are workers are under way at once. There are never more.
   * Reads of less than half a chunk are not counted: any thread may make them, at any time, to look
   * for the end of a line. All other reads are made by the workers. When the method returns or
   * throws, no thread that it started is left.
   *
   * @param file the measurements
   * @param chunk a number of bytes; no line is longer, with its end
   * @param workers how many threads read and summarise
   * @return the summaries, sorted by the names of the stations
   * @throws IOException what a read throws; also allowed is another exception with it as the cause
   * @throws InterruptedException if the calling thread is interrupted while it waits; whether an
   *     interrupt is noticed at all is left open
   * @throws ExecutionException a way to throw what a worker throws
   * @throws IllegalArgumentException if {@code chunk} or {@code workers} is less than 1
   */
  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException("chunk: " + chunk + ", workers: " + workers);
    }
    List<Future<Map<Name, IntSummaryStatistics>>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        long from = file.size() * i / workers;
        long to = file.size() * (i + 1) / workers;
        parts.add(pool.submit(() -> range(file, chunk, from, to)));
      }
    }
    SortedMap<String, IntSummaryStatistics> all = new TreeMap<>();
    for (var part : parts) {
      part.get()
          .forEach((name, tenths) ->
              all.computeIfAbsent(new String(name.bytes, UTF_8), _ -> new IntSummaryStatistics())
                  .combine(tenths));
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, tenths) ->
        summaries.put(
            name,
            Summary.of(tenths.getMin(), tenths.getSum(), tenths.getCount(), tenths.getMax())));
    return summaries;
  }

  /** Summarises the lines that begin in a byte range; the last of them may end behind it. */
  private static Map<Name, IntSummaryStatistics> range(
      ByteSource file, int chunk, long from, long to) throws IOException {
    Map<Name, IntSummaryStatistics> stations = new HashMap<>();
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
        add(stations, bytes, begin, end);
        begin = end + 1;
      }
      position += begin;
    }
    return stations;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static void add(
      Map<Name, IntSummaryStatistics> stations, byte[] bytes, int begin, int end) {
    int semicolon = begin;
    while (bytes[semicolon] != ';') {
      semicolon++;
    }
    Name name = new Name(bytes, begin, semicolon);
    IntSummaryStatistics tenths = stations.get(name);
    if (tenths == null) {
      tenths = new IntSummaryStatistics();
      // A name that stays, whatever the next read puts into the array.
      byte[] copy = Arrays.copyOfRange(bytes, begin, semicolon);
      stations.put(new Name(copy, 0, copy.length), tenths);
    }
    tenths.accept(tenths(bytes, semicolon + 1, end));
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

  /** The name of a station as bytes, so that a line does not need a String of its own. */
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
  }
}
