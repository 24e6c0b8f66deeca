package capstones;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sequential program that {@link Aggregate} makes parallel: what it returns is right. */
public final class SerialAggregate {
  private SerialAggregate() {}

  /**
   * Summarises measurements, station by station.
   *
   * @param lines each is a station, a semicolon and degrees with one digit after the point
   */
  public static SortedMap<String, Summary> aggregate(BufferedReader lines) throws IOException {
    var totals = new TreeMap<String, Total>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int semicolon = line.indexOf(';');
      String station = line.substring(0, semicolon);
      int tenths = Integer.parseInt(line.substring(semicolon + 1).replace(".", ""));
      totals.computeIfAbsent(station, _ -> new Total()).add(tenths);
    }
    var summaries = new TreeMap<String, Summary>();
    totals.forEach((station, total) -> summaries.put(station, total.summary()));
    return summaries;
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

    Summary summary() {
      return Summary.of(min, sum, count, max);
    }
  }
}
