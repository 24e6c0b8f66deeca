package capstones.scenes;

import capstones.Canvas;
import capstones.Kernel;
import capstones.SerialConvolve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kit.Rejection;
import kit.belief.CommonBelief;

/**
 * Compares a picture that came out with what the sequential program makes, and tells what was
 * misunderstood. Its canvas counts how often each row is written; thread-safe.
 */
public final class ConvolutionCheck {
  private final ArrayPicture picture;
  private final Kernel kernel;
  private final int workers;
  private final int[][] written;
  private final int[] times;

  /** Of a picture and a kernel, with so many workers. */
  public ConvolutionCheck(ArrayPicture picture, Kernel kernel, int workers) {
    this.picture = picture;
    this.kernel = kernel;
    this.workers = workers;
    written = new int[picture.height()][];
    times = new int[picture.height()];
  }

  /** Where the rows are to be written to. */
  public Canvas canvas() {
    return (y, samples) -> {
      synchronized (this) {
        written[y] = samples.clone();
        times[y]++;
      }
    };
  }

  /** Demands that each row was written once, and that the picture is right. */
  public synchronized void requireRight() {
    requireEachOnce();
    ArrayPicture due = due(picture);
    if (Arrays.deepEquals(written, due.rows())) {
      return;
    }
    for (ConvolutionVariant variant : ConvolutionVariant.values()) {
      if (Arrays.deepEquals(written, variant.rows(picture, kernel))) {
        throw Rejection.of(
            variant.belief(), "%s. It looks as if %s.".formatted(difference(due), variant.what()));
      }
    }
    if (newRowsWereRead(due)) {
      throw Rejection.of(
          CapstoneBelief.OLD_PIXELS_STAY,
          difference(due) + ". It looks as if new rows were read instead of old ones.");
    }
    if (workers > 1 && onlyBandsOfTheirOwnDiffer(due)) {
      throw Rejection.of(CapstoneBelief.BAND_IS_A_PICTURE, difference(due) + ".");
    }
    throw Rejection.plain(difference(due) + ".");
  }

  private ArrayPicture due(ArrayPicture of) {
    ArrayPicture due = of.empty();
    SerialConvolve.convolve(of, kernel, due);
    return due;
  }

  private void requireEachOnce() {
    List<Integer> missing =
        IntStream.range(0, times.length).filter(y -> times[y] == 0).boxed().toList();
    if (!missing.isEmpty()) {
      String happened =
          "%s: %s not written."
              .formatted(
                  with(),
                  missing.size() == 1
                      ? "row %d was".formatted(missing.getFirst())
                      : "%d rows were".formatted(missing.size()));
      boolean last = missing.getFirst() == times.length - missing.size();
      throw last && missing.size() < times.length
          ? Rejection.of(CommonBelief.LAST_CHUNK_LOST, happened)
          : Rejection.plain(happened);
    }
    for (int y = 0; y < times.length; y++) {
      if (times[y] > 1) {
        throw Rejection.plain("%s: row %d was written %d times.".formatted(with(), y, times[y]));
      }
    }
  }

  private String with() {
    return "With %d worker%s, a picture of %d by %d pixels and a kernel of %d by %d"
        .formatted(
            workers,
            workers == 1 ? "" : "s",
            picture.width(),
            picture.height(),
            kernel.width(),
            kernel.height());
  }

  private String difference(ArrayPicture due) {
    for (int y = 0; y < written.length; y++) {
      if (written[y].length != due.rows()[y].length) {
        return "%s: row %d has %d samples instead of %d"
            .formatted(with(), y, written[y].length, due.rows()[y].length);
      }
      int k = Arrays.mismatch(written[y], due.rows()[y]);
      if (k >= 0) {
        return "%s: in row %d, the pixel in column %d has a sample of %d instead of %d"
            .formatted(with(), y, k / picture.channels(), written[y][k], due.rows()[y][k]);
      }
    }
    throw new AssertionError("no difference");
  }

  /**
   * Whether each wrong row is what comes out if some of the rows around it are new ones already.
   */
  private boolean newRowsWereRead(ArrayPicture due) {
    for (int y = 0; y < written.length; y++) {
      if (!Arrays.equals(written[y], due.rows()[y]) && !newRowsWereRead(y)) {
        return false;
      }
    }
    return true;
  }

  private boolean newRowsWereRead(int y) {
    int reach = kernel.height() / 2;
    int first = Math.max(0, y - reach);
    int count = Math.min(written.length - 1, y + reach) - first + 1;
    for (int replaced = 1; replaced < 1 << count; replaced++) {
      int[][] rows = picture.rows().clone();
      for (int i = 0; i < count; i++) {
        if ((replaced >> i & 1) == 1 && first + i != y) {
          rows[first + i] = written[first + i];
        }
      }
      if (Arrays.equals(written[y], due(new ArrayPicture(rows, picture.channels())).rows()[y])) {
        return true;
      }
    }
    return false;
  }

  /** Whether each wrong row is what it would be if the picture began or ended with it. */
  private boolean onlyBandsOfTheirOwnDiffer(ArrayPicture due) {
    int[][] rows = picture.rows();
    for (int y = 0; y < rows.length; y++) {
      if (Arrays.equals(written[y], due.rows()[y])) {
        continue;
      }
      List<int[]> alone = new ArrayList<>();
      for (int from = 0; from <= y; from++) {
        for (int to = y + 1; to <= rows.length; to++) {
          var band = new ArrayPicture(Arrays.copyOfRange(rows, from, to), picture.channels());
          alone.add(due(band).rows()[y - from]);
          alone.add(ConvolutionVariant.BLACK_OUTSIDE.rows(band, kernel)[y - from]);
        }
      }
      int[] row = written[y];
      if (alone.stream().noneMatch(other -> Arrays.equals(row, other))) {
        return false;
      }
    }
    return true;
  }
}
