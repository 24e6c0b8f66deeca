// kind: fast: eight bytes at a time, a hash table of its own, and chunks dealt out by a counter
package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import java.util.concurrent.atomic.AtomicLong;

public final class Aggregate {
  private static final int LONGEST_LINE = 108;

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
        parts.add(pool.submit(() -> new Worker(file, chunk, next).stations()));
      }
    }
    Map<String, Station> all = new HashMap<>();
    for (Future<List<Station>> part : parts) {
      for (Station station : part.get()) {
        all.merge(new String(station.name, UTF_8), station, Station::plus);
      }
    }
    SortedMap<String, Summary> summaries = new TreeMap<>();
    all.forEach((name, s) -> summaries.put(name, Summary.of(s.min, s.sum, s.count, s.max)));
    return summaries;
  }

  private static final class Station {
    private byte[] name;
    private long first; // the first eight bytes of the name, and the next eight; 0 behind its end
    private long second;
    private int hash;
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;
    private long sum;
    private long count;

    Station plus(Station other) {
      min = Math.min(min, other.min);
      max = Math.max(max, other.max);
      sum += other.sum;
      count += other.count;
      return this;
    }
  }

  /** Its chunks, read into one array, and a hash table of the stations that it has found. */
  private static final class Worker {
    private final ByteSource file;
    private final int chunk;
    private final AtomicLong next;
    private final byte[] bytes;
    private final ByteBuffer words;
    private final List<Station> found = new ArrayList<>();
    private Station[] slots = new Station[64];

    Worker(ByteSource file, int chunk, AtomicLong next) {
      this.file = file;
      this.chunk = chunk;
      this.next = next;
      // Room for the byte before the chunk, and for the rest of a line that begins in its last one.
      bytes = new byte[chunk + Math.min(chunk, LONGEST_LINE)];
      words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    List<Station> stations() throws IOException {
      for (long from = take(); from < file.size(); from = take()) {
        long position = Math.max(0, from - 1);
        int read = file.read(position, bytes);
        int begin = 0;
        if (from > 0) {
          while (begin < read && bytes[begin] != '\n') {
            begin++;
          }
          begin++;
        }
        int end = (int) Math.min(read, from + chunk - position);
        while (begin < end) {
          begin = addLine(begin);
        }
      }
      return found;
    }

    private long take() {
      return next.getAndIncrement() * chunk;
    }

    /** Returns where the next line begins. */
    private int addLine(int begin) {
      long first = 0;
      long second = 0;
      int hash = 0;
      int at = begin;
      while (true) {
        long word = word(at);
        long zeroAtSemicolon = word ^ 0x3B3B3B3B3B3B3B3BL;
        long semicolons =
            zeroAtSemicolon - 0x0101010101010101L & ~zeroAtSemicolon & 0x8080808080808080L;
        int length = 8;
        if (semicolons != 0) { // its lowest bit is the highest of the first semicolon
          length = Long.numberOfTrailingZeros(semicolons) >>> 3;
          word &= (1L << 8 * length) - 1;
        }
        if (at == begin) {
          first = word;
        } else if (at == begin + 8) {
          second = word;
        }
        long mixed = (hash + word) * 0x9E3779B97F4A7C15L;
        hash = (int) (mixed >>> 32);
        at += length;
        if (semicolons != 0) {
          break;
        }
      }
      Station station = station(begin, at, first, second, hash);
      // A digit has bit 4 set, minus and point have not: so 1 is added up for each of them.
      long word = word(at + 1);
      int minus = (int) (~word >>> 4) & 1;
      word >>>= 8 * minus;
      int shorter = (int) (~word >>> 12) & 1;
      word <<= 8 * shorter; // now two digits, the point, and one digit
      int size = (int) (100 * (word & 15) + 10 * (word >>> 8 & 15) + (word >>> 24 & 15));
      int tenths = (size ^ -minus) + minus;
      station.min = Math.min(station.min, tenths);
      station.max = Math.max(station.max, tenths);
      station.sum += tenths;
      station.count++;
      int end = at + 5 + minus - shorter;
      return end < bytes.length && bytes[end] == '\r' ? end + 2 : end + 1;
    }

    private long word(int at) {
      if (at <= bytes.length - 8) {
        return words.getLong(at);
      }
      long word = 0;
      for (int i = bytes.length - 1; i >= at; i--) {
        word = word << 8 | bytes[i] & 0xFF;
      }
      return word;
    }

    private Station station(int from, int to, long first, long second, int hash) {
      int slot = hash & slots.length - 1;
      for (Station it = slots[slot]; it != null; it = slots[slot]) {
        if (it.first == first
            && it.second == second
            && it.name.length == to - from
            && (to - from <= 16 || Arrays.equals(it.name, 0, to - from, bytes, from, to))) {
          return it;
        }
        slot = slot + 1 & slots.length - 1;
      }
      Station added = new Station();
      added.name = Arrays.copyOfRange(bytes, from, to);
      added.first = first;
      added.second = second;
      added.hash = hash;
      found.add(added);
      put(added);
      if (2 * found.size() > slots.length) {
        slots = new Station[2 * slots.length];
        found.forEach(this::put);
      }
      return added;
    }

    private void put(Station station) {
      int slot = station.hash & slots.length - 1;
      while (slots[slot] != null) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = station;
    }
  }
}
