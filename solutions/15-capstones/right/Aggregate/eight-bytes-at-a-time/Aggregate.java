// kind: fast: eight bytes at a time, a hash table of its own, and chunks dealt out by a counter
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

public final class Aggregate {
  private static final int LONGEST_LINE = 108;
  private static final int SLOTS = 1 << 16; // for at most 10,000 stations
  private static final long MIXER = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Aggregate() {}

  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    if (chunk < 1 || workers < 1) {
      throw new IllegalArgumentException("chunk: " + chunk + ", workers: " + workers);
    }
    AtomicLong next = new AtomicLong(); // the number of the next chunk
    List<Future<List<Station>>> parts = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        parts.add(pool.submit(() -> new Worker(chunk).summarise(file, chunk, next)));
      }
    }
    SortedMap<String, IntSummaryStatistics> all = new TreeMap<>();
    for (Future<List<Station>> part : parts) {
      for (Station s : part.get()) {
        all.computeIfAbsent(new String(s.name, UTF_8), _ -> new IntSummaryStatistics()).combine(s);
      }
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, s) ->
        summaries.put(name, Summary.of(s.getMin(), s.getSum(), s.getCount(), s.getMax())));
    return summaries;
  }

  private static final class Station extends IntSummaryStatistics {
    private byte[] name;
    private long first; // the first eight bytes of the name, and the next eight; 0 behind its end
    private long second;
  }

  /** Its chunks, read into one array, and a hash table of the stations that it has found. */
  private static final class Worker {
    private final byte[] bytes;
    private final List<Station> found = new ArrayList<>();
    private final Station[] slots = new Station[SLOTS];

    Worker(int chunk) {
      // Room for the byte before the chunk, and for the rest of a line that begins in its last one.
      bytes = new byte[chunk + Math.min(chunk, LONGEST_LINE)];
    }

    List<Station> summarise(ByteSource file, int chunk, AtomicLong next) throws IOException {
      for (long from; (from = next.getAndIncrement() * chunk) < file.size(); ) {
        long position = Math.max(0, from - 1);
        int read = file.read(position, bytes);
        int begin = 0; // where its first line begins: behind a line feed
        while (from > 0 && begin < read && bytes[begin++] != '\n') {}
        int end = (int) Math.min(read, from + chunk - position);
        while (begin < end) {
          begin = addLine(begin);
        }
      }
      return found;
    }

    /** Returns where the next line begins. */
    private int addLine(int begin) {
      long first = word(begin);
      long second = word(begin + 8);
      long inFirst = semicolons(first);
      long inSecond = semicolons(second);
      long last = 0; // the last eight bytes of a longer name
      int at = begin + 16;
      if ((inFirst | inSecond) != 0) { // no other branch: which word it is can't be predicted
        int length = Long.numberOfTrailingZeros(inFirst) >>> 3; // 8 if it is not there
        int rest = inFirst != 0 ? 0 : Long.numberOfTrailingZeros(inSecond) >>> 3;
        first &= -1L >>> 64 - 8 * length;
        second &= Long.MAX_VALUE >>> 63 - 8 * rest;
        at = begin + length + rest;
      } else {
        for (; bytes[at] != ';'; at++) {}
        last = word(at - 8);
      }
      long hash = first ^ Long.rotateLeft(second, 23) ^ Long.rotateLeft(last, 41);
      Station station = station(begin, at, first, second, hash);
      // A digit has bit 4 set, minus and point have not: so 1 is added up for each of them.
      long word = word(at + 1);
      int minus = (int) (~word >>> 4) & 1;
      word >>>= 8 * minus;
      int shorter = (int) (~word >>> 12) & 1;
      word <<= 8 * shorter; // now two digits, the point, and one digit
      int size = (int) (100 * (word & 15) + 10 * (word >>> 8 & 15) + (word >>> 24 & 15));
      station.accept((size ^ -minus) + minus);
      int end = at + 5 + minus - shorter;
      return end < bytes.length && bytes[end] == '\r' ? end + 2 : end + 1;
    }

    private long word(int at) {
      if (at <= bytes.length - 8) {
        return (long) WORD.get(bytes, at);
      }
      int from = Math.min(at, bytes.length);
      return (long) WORD.get(Arrays.copyOfRange(bytes, from, from + 8), 0); // zeros behind the end
    }

    /** Sets the highest bit of each byte that is a semicolon, at least up to the first of them. */
    private static long semicolons(long word) {
      long zeroAtSemicolon = word ^ 0x3B3B3B3B3B3B3B3BL;
      return zeroAtSemicolon - 0x0101010101010101L & ~zeroAtSemicolon & 0x8080808080808080L;
    }

    private Station station(int from, int to, long first, long second, long hash) {
      int slot = (int) (hash * MIXER >>> 48);
      for (Station it = slots[slot]; it != null; it = slots[slot = slot + 1 & SLOTS - 1]) {
        if (it.first == first
            && it.second == second
            && it.name.length == to - from
            && (to - from <= 16 || Arrays.equals(it.name, 0, to - from, bytes, from, to))) {
          return it;
        }
      }
      Station added = new Station();
      added.name = Arrays.copyOfRange(bytes, from, to);
      added.first = first;
      added.second = second;
      found.add(added);
      return slots[slot] = added;
    }
  }
}
