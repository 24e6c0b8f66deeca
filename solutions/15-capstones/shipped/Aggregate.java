package capstones;

import java.io.IOException;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;

/** Exercise 15.1: minimum, mean and maximum for each station, from a large file. You write it. */
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
   * <p>A read asks for at most {@code 2 * chunk} bytes. Only a few chunks are in memory at the same
   * time, so the memory that is needed does not depend on the size of the file. If the file has at
   * least eight chunks for each worker, all reads together return at most three times as many bytes
   * as the file has.
   *
   * <p>The workers read at the same time: if the file has at least as many chunks as there are
   * workers, then as many reads as there are workers are under way at once. There are never more.
   * Reads of less than half a chunk are not counted: any thread may make them, at any time, to look
   * for the end of a line. All other reads are made by the workers. When the method returns or
   * throws, no thread that it started is left.
   *
   * @param file the measurements
   * @param chunk a number of bytes; no line is longer, including its end
   * @param workers how many threads read and summarise
   * @return the summaries, sorted by the names of the stations
   * @throws IOException what a read throws; you may also throw another exception with it as the
   *     cause
   * @throws InterruptedException if the calling thread is interrupted while it waits; whether an
   *     interrupt is noticed at all is left open
   * @throws ExecutionException a way to throw what a worker throws
   * @throws IllegalArgumentException if {@code chunk} or {@code workers} is less than 1
   */
  public static SortedMap<String, Summary> aggregate(ByteSource file, int chunk, int workers)
      throws IOException, InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Write Aggregate.aggregate: cut the file into byte ranges, let each worker summarise the"
            + " lines that begin in its range, and combine what they found.");
  }
}
