package capstones;

import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.ONE_SCRATCH_FOR_ALL;

import capstones.scenes.ArrayPicture;
import capstones.scenes.CapstoneBelief;
import capstones.scenes.ConvolutionCheck;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kit.Exercise;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("15.2 Convolve")
@Beliefs(CapstoneBelief.class)
class ConvolveTest {
  private static final Kernel COPY = new Kernel(1, 1, new int[] {1}, 1);
  private static final Kernel BLUR = Kernel.gaussian(3);
  private static final Kernel EMBOSS = Kernel.embossing();
  // No two weights are alike, so that none can be taken for another.
  private static final Kernel SLOPE = new Kernel(3, 5, numbers(15), 120);

  private static int[] numbers(int count) {
    int[] numbers = new int[count];
    Arrays.setAll(numbers, i -> i + 1);
    return numbers;
  }

  @Test
  @Order(1)
  @DisplayName("it waits for rows to be written for as long as that takes")
  void waitsForRows() throws Exception {
    Timeouts.requireNoTimeout(SlowRows.class);
  }

  static final class SlowRows extends SlowWork {
    SlowRows() {
      super("a row");
    }

    @Override
    protected void call() throws Exception {
      Convolve.convolve(ArrayPicture.colourful(2, 4, 1), BLUR, (_, _) -> awaitOpen(), 2);
    }
  }

  @Test
  @Order(2)
  @DisplayName("one worker: the weights, the edges of the picture, rounding, and what is too large")
  void oneWorker() throws Exception {
    var grey = ArrayPicture.colourful(7, 6, 1);
    var coloured = ArrayPicture.colourful(4, 5, 3);
    for (Kernel kernel : new Kernel[] {COPY, BLUR, SLOPE, EMBOSS, Kernel.sharpening()}) {
      require(grey, kernel, 1);
      require(coloured, kernel, 1);
    }
    // 4,000,001 times 255 is just less than 104.5 times the divisor, and no float says so.
    require(
        new ArrayPicture(new int[][] {{255}, {0}}, 1),
        new Kernel(1, 1, new int[] {4_000_001}, 9_760_768),
        1);
  }

  private static void require(ArrayPicture picture, Kernel kernel, int workers) throws Exception {
    var check = new ConvolutionCheck(picture, kernel, workers);
    try (var trial =
        Trial.start(() -> Convolve.convolve(picture, kernel, check.canvas(), workers))) {
      trial.result();
    }
    check.requireRight();
  }

  @Test
  @Order(3)
  @DisplayName("one worker: a single pixel, and kernels that are larger than the picture")
  void smallPictures() throws Exception {
    for (int[] size : new int[][] {{1, 1}, {1, 4}, {4, 1}, {2, 2}}) {
      var picture = ArrayPicture.colourful(size[0], size[1], 3);
      require(picture, BLUR, 1);
      require(picture, Kernel.gaussian(9), 1);
      require(picture, new Kernel(7, 1, numbers(7), 28), 1);
      require(picture, new Kernel(1, 7, numbers(7), 28), 1);
    }
  }

  @Test
  @Order(4)
  @DisplayName("several workers: each row is written once, and is what one worker would write")
  void severalWorkers() throws Exception {
    Schedules.proveIfItFails(
        TwoWorkers.class,
        () -> {
          for (int workers = 2; workers <= 5; workers++) {
            for (int height = 6; height <= 13; height++) {
              require(ArrayPicture.colourful(3, height, 1), BLUR, workers);
            }
            require(ArrayPicture.colourful(5, 13, 3), SLOPE, workers);
            require(ArrayPicture.colourful(5, 13, 3), EMBOSS, workers);
            require(ArrayPicture.colourful(5, 13, 3), Kernel.gaussian(9), workers);
          }
          require(ArrayPicture.colourful(3, 2, 1), BLUR, 8); // fewer rows than workers
        });
  }

  @Test
  @Order(5)
  @DisplayName("four workers write at the same time, and never more than four")
  void atTheSameTime() throws Exception {
    var picture = ArrayPicture.colourful(2, 16, 1);
    for (var each : List.of(picture, ArrayPicture.colourful(2, 5, 1))) {
      Rendezvous.requireConcurrent(
          4,
          meet -> {
            Convolve.convolve(each, BLUR, (_, _) -> meet.run(), 4);
            return true;
          });
    }
    Rendezvous.atMost(
        4,
        meet -> {
          Convolve.convolve(picture, BLUR, (_, _) -> meet.run(), 4);
          return true;
        });
  }

  @Test
  @Order(6)
  @DisplayName("what the picture or the result throws comes out, and no thread is left")
  void failureComesOut() throws Exception {
    var picture = ArrayPicture.colourful(3, 9, 1);
    var failure = new IllegalStateException("row 7 is broken");
    Picture unreadable =
        new Picture() {
          @Override
          public int width() {
            return picture.width();
          }

          @Override
          public int height() {
            return picture.height();
          }

          @Override
          public int channels() {
            return picture.channels();
          }

          @Override
          public void read(int y, int[] samples) {
            throwAtSeven(y, failure);
            picture.read(y, samples);
          }
        };
    var leaks = ThreadLeakCheck.begin();
    failureComesOut("The picture", failure, unreadable, (_, _) -> {});
    failureComesOut("The result", failure, picture, (y, _) -> throwAtSeven(y, failure));
    leaks.requireNoThreadLeft();
  }

  private static void throwAtSeven(int y, IllegalStateException failure) {
    if (y == 7) {
      throw failure;
    }
  }

  private static void failureComesOut(
      String who, IllegalStateException failure, Picture picture, Canvas result) throws Exception {
    try (var trial =
        Trial.start(() -> {
          Convolve.convolve(picture, BLUR, result, 3);
          return "without an exception";
        })) {
      var outcome = trial.awaitOutcome();
      if (!outcome.isCausedBy(failure)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "%s threw an IllegalStateException, and your code %s."
                .formatted(who, outcome.returned() ? "returned" : outcome.describe()));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("no workers are refused: IllegalArgumentException")
  void noWorkers() throws Exception {
    for (int workers : new int[] {0, -1}) {
      var picture = ArrayPicture.colourful(2, 2, 1);
      try (var trial =
          Trial.start(() -> Convolve.convolve(picture, BLUR, picture.empty(), workers))) {
        var outcome = trial.awaitOutcome();
        if (!(outcome.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For %d workers, your code should throw IllegalArgumentException; it %s."
                  .formatted(workers, outcome.returned() ? "returned" : outcome.describe()));
        }
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("in whatever order two workers take their steps, the picture is the same")
  void everySchedule() {
    Schedules.explore(TwoWorkers.class);
  }

  static final class TwoWorkers extends Scenario {
    private final ArrayPicture picture = new ArrayPicture(new int[][] {{0}, {30}, {90}, {0}}, 1);
    private final ArrayPicture result = picture.empty();

    TwoWorkers() {
      task(
          "caller",
          () -> Convolve.convolve(picture, new Kernel(1, 3, new int[] {1, 1, 1}, 3), result, 2));
    }

    @Override
    protected void verify() {
      boolean isRight = Arrays.deepEquals(result.rows(), new int[][] {{10}, {40}, {40}, {30}});
      String happened =
          "Two workers took the means of three rows of a picture with the rows 0, 30, 90, 0: the result was %s instead of 10, 40, 40, 30."
              .formatted(Arrays.deepToString(result.rows()));
      if (Arrays.stream(result.rows()).allMatch(Objects::nonNull)) {
        require(isRight, ONE_SCRATCH_FOR_ALL, happened);
      } else {
        require(false, happened);
      }
    }
  }
}
