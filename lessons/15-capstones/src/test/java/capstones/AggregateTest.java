package capstones;

import static capstones.scenes.CapstoneBelief.EACH_READS_ALL;
import static capstones.scenes.CapstoneBelief.FILE_FITS_INTO_MEMORY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.MEAN_OF_MEANS;

import capstones.scenes.CapstoneBelief;
import capstones.scenes.ObservedBytes;
import capstones.scenes.SummaryCheck;
import capstones.scenes.TextBytes;
import capstones.scenes.TwiceMeasured;
import explorer.Scenario;
import explorer.Schedules;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kit.Exercise;
import kit.Gate;
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
import org.junit.jupiter.api.io.TempDir;

@Exercise("15.1 Aggregate")
@Beliefs(CapstoneBelief.class)
class AggregateTest {
  private static final int LARGE = 1_000;

  @Test
  @Order(1)
  @DisplayName("it waits for reads for as long as they take")
  void waitsForReads() throws Exception {
    Timeouts.requireNoTimeout(SlowReads.class);
  }

  static final class SlowReads extends SlowWork implements ByteSource {
    private final ByteSource source = new TextBytes("Oslo;5.0\nRio;-5.0\n");

    SlowReads() {
      super("a read");
    }

    @Override
    protected void call() throws Exception {
      Aggregate.aggregate(this, 9, 2);
    }

    @Override
    public long size() {
      return source.size();
    }

    @Override
    public int read(long position, byte[] into) throws IOException {
      awaitOpen();
      return source.read(position, into);
    }
  }

  @Test
  @Order(2)
  @DisplayName("one worker, one chunk: minimum, mean and maximum of each station")
  void oneChunk() throws Exception {
    for (String file :
        List.of(
            "Oslo;-3.0\nRio;20.1\nOslo;-1.0\n",
            "Oslo;0.0\nOslo;0.1\nRio;-0.1\nRio;0.0\n", // means between two tenths
            "Oslo;99.9\nOslo;-99.9\nRio;-99.9\n",
            "Zürich;1.5\n東京;2.5\n🏔;-12.5\nZürich;1.7\n",
            "東".repeat(33) + "a;7.7\na;7.8\n" + "東".repeat(33) + "b;7.9\n",
            "Aa;1.5\nBB;2.5\nAaAa;1.0\nBBBB;2.0\nAaBB;3.0\n", // other names with the same hash code
            "one\u2028two;1.5\none;2.5\n", // no line end here, though Unicode has it as one
            "Oslo;5.0\r\nRio;-5.0\r\nOslo;15.0\r\n",
            "Oslo;5.0\nRio;-5.0",
            "Oslo;5.0\r\nRio;-5.0",
            "")) {
      require(file, LARGE, 1);
    }
  }

  private static void require(String file, int chunk, int workers) throws Exception {
    boolean inParts = workers > 1 || chunk < file.getBytes(UTF_8).length;
    var how =
        "%d worker%s and chunks of %d bytes".formatted(workers, workers > 1 ? "s" : "", chunk);
    var source = new ObservedBytes(new TextBytes(file));
    try (var trial = Trial.start(() -> Aggregate.aggregate(source, chunk, workers))) {
      var outcome = trial.awaitOutcome();
      if (source.largest() > 2 * chunk) {
        throw Rejection.of(
            FILE_FITS_INTO_MEMORY,
            "With chunks of %d bytes, a read asked for %d bytes."
                .formatted(chunk, source.largest()));
      }
      new SummaryCheck(file, how, inParts).require(outcome);
    }
  }

  @Test
  @Order(3)
  @DisplayName("one worker, many chunks: wherever a chunk ends, no line is cut, lost or read twice")
  void manyChunks() throws Exception {
    manyChunks(TwiceMeasured.regular(), 8);
    var mixed = TwiceMeasured.mixed();
    manyChunks(mixed, 16);
    manyChunks(mixed.withoutLastLineEnd(), 16);
    manyChunks(mixed.withLineEnd("\r\n"), 16);
    manyChunks(mixed.withLineEnd("\r\n").withoutLastLineEnd(), 16);
  }

  private static void manyChunks(TwiceMeasured file, int longest) throws Exception {
    for (int chunk = longest; chunk < longest + 12; chunk++) {
      require(file.text(), chunk, 1);
    }
  }

  @Test
  @Order(4)
  @DisplayName("several workers: wherever a range ends, the result is that of one worker")
  void severalWorkers() throws Exception {
    Schedules.proveIfItFails(
        TwoWorkers.class,
        () -> {
          unevenParts();
          for (int workers : new int[] {2, 4, 8, 3, 5, 7}) {
            require(TwiceMeasured.regular().text(), 8, workers);
          }
          var mixed = TwiceMeasured.mixed();
          for (int workers = 2; workers <= 5; workers++) {
            for (int lines = 13; lines <= 20; lines++) {
              require(mixed.first(lines).text(), 16, workers);
              require(mixed.withoutLastLineEnd().first(lines).text(), 20, workers);
            }
          }
          require(mixed.withLineEnd("\r\n").text(), 100, 3);
          require("Oslo;5.0\nRio;-5.0", 9, 8); // fewer lines than workers
          // Ranges of 10 bytes would leave out the last line.
          require("a;1.0\n".repeat(20) + "b;2.0\n", 6, 12);
          require("", 9, 8);
        });
  }

  /** One station has one line in one half of the file, and nine lines in the other. */
  private static void unevenParts() throws Exception {
    String file = "Oslo;0.0\n" + "Rio;10.0\n".repeat(9) + "Oslo;10.0\n".repeat(9);
    try (var trial = Trial.start(() -> Aggregate.aggregate(new TextBytes(file), 20, 2))) {
      var outcome = trial.awaitOutcome();
      Summary oslo =
          outcome.returned() && outcome.value() != null ? outcome.value().get("Oslo") : null;
      if (oslo != null && oslo.min() == 0 && oslo.max() == 100 && Math.abs(oslo.mean() - 90) > 4) {
        throw Rejection.of(
            MEAN_OF_MEANS,
            "Oslo was measured once at 0.0 in one half of the file, and nine times at 10.0 in the"
                + " other half. With 2 workers, the mean came out as %.1f instead of 9.0."
                    .formatted(oslo.mean() / 10.0));
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("four workers read at the same time, and never more than four")
  void atTheSameTime() throws Exception {
    String file = "Oslo;5.0\n".repeat(16 * 10); // 16 chunks of 10 lines
    int chunk = file.length() / 16;
    Rendezvous.requireConcurrent(
        4,
        meet ->
            Aggregate.aggregate(
                new ObservedBytes(new TextBytes(file), chunk, _ -> meet.run()), chunk, 4));
    Rendezvous.atMost(
        4,
        meet ->
            Aggregate.aggregate(
                new ObservedBytes(new TextBytes(file), chunk, _ -> meet.run()), chunk, 4));
  }

  @Test
  @Order(6)
  @DisplayName("the workers share out the reading: together they read little more than the file")
  void readOnce() throws Exception {
    String file = "Oslo;5.0\n".repeat(64 * 10);
    var source = new ObservedBytes(new TextBytes(file));
    try (var trial = Trial.start(() -> Aggregate.aggregate(source, 90, 8))) {
      trial.result();
    }
    if (source.returned() > 3L * file.length()) {
      throw Rejection.of(
          EACH_READS_ALL,
          "The file has %d bytes, and 8 workers together read %d bytes."
              .formatted(file.length(), source.returned()));
    }
  }

  @Test
  @Order(7)
  @DisplayName("only a few chunks are in memory at the same time")
  void fewChunksInMemory() throws Exception {
    String file = "Oslo;5.0\n".repeat(64 * 10);
    var gate = new Gate();
    var collected = new WeakReference<>(new byte[90]);
    var source =
        new ObservedBytes(
            new TextBytes(file),
            90,
            middle -> {
              if (middle > file.length() - 90) {
                gate.awaitOpen();
              }
            });
    try (var trial = Trial.start(() -> Aggregate.aggregate(source, 90, 1))) {
      try {
        trial.awaitQuiescence(); // now all that can be summarised has been
        System.gc();
        if (collected.refersTo(null) && source.arraysInMemory() > 20) {
          throw Rejection.of(
              FILE_FITS_INTO_MEMORY,
              "Of a file of 64 chunks, the last chunk was about to be read. At this moment, %d chunks were still in memory."
                  .formatted(source.arraysInMemory()));
        }
      } finally {
        gate.open();
      }
      trial.result();
    }
  }

  @Test
  @Order(8)
  @DisplayName("what a read throws comes out, and no thread is left")
  void failureComesOut() throws Exception {
    String file = "Oslo;5.0\n".repeat(16 * 10);
    var failure = new IOException("the disk is broken");
    var source =
        new ObservedBytes(
            new TextBytes(file),
            90,
            middle -> {
              if (middle > file.length() / 2) {
                throw failure;
              }
            });
    var leaks = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> Aggregate.aggregate(source, 90, 4))) {
      var outcome = trial.awaitOutcome();
      if (!outcome.isCausedBy(failure)) {
        throw Rejection.of(
            FAILURE_SWALLOWED,
            "A read threw an IOException, and your code %s.".formatted(outcome.describe()));
      }
    }
    leaks.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("a file on the disk with 10,000 stations and 50,000 lines")
  void manyStations(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("measurements.txt");
    Measurements.write(file, 50_000, 10_000);
    SortedMap<String, Summary> due;
    try (var lines = Files.newBufferedReader(file)) {
      due = SerialAggregate.aggregate(lines);
    }
    Schedules.proveIfItFails(TwoWorkers.class, () -> manyStations(file, due));
  }

  private static void manyStations(Path file, SortedMap<String, Summary> due) throws Exception {
    try (var bytes = new FileBytes(file);
        var trial = Trial.start(() -> Aggregate.aggregate(bytes, 10_000, 3))) {
      SortedMap<String, Summary> found = trial.result();
      if (!due.equals(found)) {
        throw Rejection.plain(
            "Of a file with %d stations, %d stations came out%s."
                .formatted(
                    due.size(),
                    found == null ? 0 : found.size(),
                    found == null ? "" : ", " + wrong(due, found)));
      }
    }
  }

  private static String wrong(SortedMap<String, Summary> due, SortedMap<String, Summary> found) {
    var wrong = new ArrayList<String>();
    new TreeMap<>(due)
        .forEach((station, summary) -> {
          if (!summary.equals(found.get(station))) {
            wrong.add("%s as %s instead of %s".formatted(station, found.get(station), summary));
          }
        });
    return wrong.isEmpty() ? "more than there are" : wrong.getFirst();
  }

  @Test
  @Order(10)
  @DisplayName("no chunk and no workers are refused: IllegalArgumentException")
  void nothingToWorkWith() throws Exception {
    for (int[] sizes : new int[][] {{0, 1}, {-1, 1}, {9, 0}, {9, -1}}) {
      var source = new TextBytes("Oslo;5.0\n");
      try (var trial = Trial.start(() -> Aggregate.aggregate(source, sizes[0], sizes[1]))) {
        var outcome = trial.awaitOutcome();
        if (!(outcome.failure() instanceof IllegalArgumentException)) {
          throw Rejection.plain(
              "For a chunk of %d and %d workers, your code should throw IllegalArgumentException; it %s."
                  .formatted(sizes[0], sizes[1], outcome.describe()));
        }
      }
    }
  }

  @Test
  @Order(11)
  @DisplayName("in whatever order two workers take their steps, nothing gets lost")
  void everySchedule() {
    Schedules.explore(TwoWorkers.class);
  }

  static final class TwoWorkers extends Scenario {
    private SortedMap<String, Summary> found;

    TwoWorkers() {
      task("caller", () -> found = Aggregate.aggregate(new TextBytes("A;1.0\nA;3.0\n"), 6, 2));
    }

    @Override
    protected void verify() {
      require(
          found.size() == 1 && new Summary(10, 20, 30).equals(found.get("A")),
          "Two workers summarised a file with the lines \"A;1.0\" and \"A;3.0\": the result was %s instead of {A=1.0/2.0/3.0}."
              .formatted(found));
    }
  }
}
