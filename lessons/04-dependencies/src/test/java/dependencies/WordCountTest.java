package dependencies;

import static dependencies.scenes.DependencyBelief.ASKS_AGAIN_AND_AGAIN;
import static dependencies.scenes.DependencyBelief.COMBINED_BY_OVERWRITING;
import static dependencies.scenes.DependencyBelief.INTERRUPT_LASTS;
import static dependencies.scenes.DependencyBelief.OFFERED_AND_FORGOTTEN;
import static dependencies.scenes.DependencyBelief.WORKERS_NOT_INTERRUPTED;
import static dependencies.scenes.ExpectedWordCounts.sorted;
import static dependencies.scenes.LineCutting.differentLines;
import static dependencies.scenes.LineCutting.withoutWords;
import static explorer.explain.ScheduleBelief.GIVES_UP_WHEN_OVERTAKEN;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static kit.belief.CommonBelief.KEPT_BETWEEN_CALLS;
import static kit.belief.CommonBelief.NOTHING_TO_DO;
import static kit.belief.DeviceBelief.WORK_LEFT_RUNNING;

import dependencies.scenes.DependencyBelief;
import dependencies.scenes.ExpectedWordCounts;
import dependencies.scenes.FailingTask;
import dependencies.scenes.LineCutting;
import dependencies.scenes.LinesMissingTheLast;
import dependencies.scenes.QueueHangDetector;
import explorer.Scenario;
import explorer.Schedules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import kit.Census;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.ObservedList;
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

@Exercise("4.4 WordCount")
@Beliefs(DependencyBelief.class)
class WordCountTest {

  private static final int MANY = 2_000; // more than a queue with a bound is likely to hold

  @Test
  @Order(0)
  @DisplayName(
      "it waits for as long as the cutting takes, also for lines still being cut after a failure"
          + " or an interrupt")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowCutting.class);
    Timeouts.requireNoTimeout(SlowToStop.class);
    Timeouts.requireNoTimeout(SlowAfterInterrupt.class);
  }

  static final class SlowCutting extends SlowWork {
    private final AtomicInteger cut = new AtomicInteger();

    SlowCutting() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      WordCount.count(differentLines(MANY), 2, withoutWords(_ -> cut()));
    }

    private void cut() {
      cut.incrementAndGet();
      awaitOpen();
    }

    /** Whoever brings lines may give up too, and go on as if somebody had taken them. */
    @Override
    protected void verifyAfterwards() {
      requireNoneMissing(cut.get());
    }
  }

  static final class SlowToStop extends SlowWork {
    SlowToStop() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      WordCount.count(List.of("first", "last"), 2, withoutWords(_ -> failOrAwaitUninterruptibly()));
    }
  }

  static final class SlowAfterInterrupt extends SlowWork {
    SlowAfterInterrupt() {
      super("a worker");
    }

    @Override
    protected void call() throws Exception {
      interruptMeWhenHeld(2);
      WordCount.count(List.of("first", "last"), 2, withoutWords(_ -> awaitOpenUninterruptibly()));
    }
  }

  private static void requireNoneMissing(int cut) {
    if (cut < MANY) {
      throw Rejection.of(
          OFFERED_AND_FORGOTTEN,
          "%d lines were to be cut, and while both workers took their time some were lost: they were never cut."
              .formatted(MANY));
    }
  }

  @Test
  @Order(1)
  @DisplayName("one worker counts the words of a few lines")
  void oneWorker() throws Exception {
    var lines = List.of("To be, or not to be:", "that is the question.", "", "To be is to do.");
    Map<String, Long> counts;
    try (var trial = Trial.start(() -> WordCount.count(lines, 1, Words::of))) {
      QueueHangDetector.requireEnd(trial, "The only worker has cut all lines");
      counts = trial.result();
    }
    var right =
        ExpectedWordCounts.of("to 4, be 3, or 1, not 1, that 1, is 2, the 1, question 1, do 1");
    right.require(lines, counts);
  }

  @Test
  @Order(2)
  @DisplayName("what two workers found is added up")
  void addedUp() throws Exception {
    var gates = Map.of("tick", new Gate(), "tick tock", new Gate());
    Function<String, List<String>> held =
        line -> {
          gates.get(line).awaitOpen();
          return Words.of(line);
        };
    try (var trial = Trial.start(() -> WordCount.count(List.of("tick", "tick tock"), 2, held))) {
      // Both are held; then one after the other goes on, so that nobody gets in anybody's way.
      trial.awaitQuiescence();
      gates.get("tick").open();
      trial.awaitQuiescence();
      gates.get("tick tock").open();
      QueueHangDetector.requireEnd(trial, "2 workers have cut 2 lines");
      var counts = trial.result();
      if (!Map.of("tick", 2L, "tock", 1L).equals(counts)) {
        var happened =
            "One worker had the line \"tick\" and another one \"tick tock\", and the sum was %s."
                .formatted(sorted(counts));
        if (counts != null && counts.containsKey("question")) { // a word of the test before
          throw Rejection.of(KEPT_BETWEEN_CALLS, happened);
        }
        throw counts != null && Long.valueOf(1).equals(counts.get("tick"))
            ? Rejection.of(COMBINED_BY_OVERWRITING, happened)
            : Rejection.plain(happened);
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("in whatever order the workers take their steps, no word is lost")
  void noWordLost() {
    Schedules.explore(TwoLines.class);
    Schedules.explore(NoWordInCommon.class);
  }

  static final class TwoLines extends Scenario {
    private Map<String, Long> counts;

    TwoLines() {
      task(
          "count",
          () ->
              counts =
                  WordCount.count(
                      List.of("tick", "tick tick"), 2, line -> List.of(line.split(" "))));
    }

    @Override
    protected void verify() {
      require(
          Map.of("tick", 3L).equals(counts),
          "Two workers counted the words of the lines \"tick\" and \"tick tick\", and it came to "
              + sorted(counts)
              + ".");
    }
  }

  static final class NoWordInCommon extends Scenario {
    private Map<String, Long> counts;

    NoWordInCommon() {
      task("count", () -> counts = WordCount.count(List.of("tick", "tock"), 2, List::of));
    }

    @Override
    protected void verify() {
      require(
          Map.of("tick", 1L, "tock", 1L).equals(counts),
          "Two workers counted the words of the lines \"tick\" and \"tock\", and it came to "
              + sorted(counts)
              + ".");
    }
  }

  @Test
  @Order(4)
  @DisplayName("a word counts, however often other workers come first")
  void overtakenAgainAndAgain() {
    Schedules.runOnce(OvertakenAgainAndAgain.class);
  }

  static final class OvertakenAgainAndAgain extends Scenario {
    private static final int LINES = 500;

    private boolean begun;
    private Map<String, Long> counts;

    OvertakenAgainAndAgain() {
      task(
          "count",
          () -> counts = WordCount.count(Collections.nCopies(LINES, "tick"), 2, this::cut));
    }

    /** Whoever has the first line lets all others go before each of its steps from then on. */
    private List<String> cut(String line) {
      if (begun) {
        letOthersGo();
      } else {
        begun = true;
        giveWay();
      }
      return List.of(line);
    }

    @Override
    protected void verify() {
      require(
          Map.of("tick", (long) LINES).equals(counts),
          GIVES_UP_WHEN_OVERTAKEN,
          "Each of %d lines was the word \"tick\". One of two workers was slow: again and again the other one came first. It came to %s."
              .formatted(LINES, sorted(counts)));
    }
  }

  @Test
  @Order(5)
  @DisplayName("it ends, with as many workers as lines, with more, and with fewer")
  void ends() throws Exception {
    for (int lines : new int[] {1, 3, 50}) {
      // Lines without a word: nothing is counted, so that this shows nothing but who waits.
      try (var trial =
          Trial.start(() -> WordCount.count(Collections.nCopies(lines, ""), 3, Words::of))) {
        QueueHangDetector.requireEnd(
            trial, "3 workers have cut " + (lines == 1 ? "1 line" : lines + " lines"));
        trial.result();
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("whoever has nothing to do sleeps")
  void sleeps() {
    requireSleep(LastLineStillToCome.class, "The last line was still to come");
    requireSleep(LastLineStillBeingCut.class, "The last line was still being cut");
  }

  private static void requireSleep(Class<? extends Scenario> scenario, String situation) {
    Optional<String> sleepless = Schedules.looksAgainAndAgain(scenario);
    if (sleepless.isPresent()) {
      throw Rejection.of(
          ASKS_AGAIN_AND_AGAIN,
          "%s, and meanwhile %s looked again and again whether there was something to do."
              .formatted(
                  situation,
                  sleepless.get().equals("count")
                      ? "the thread that had called count"
                      : "a thread of yours"));
    }
  }

  static final class LastLineStillToCome extends Scenario {
    LastLineStillToCome() {
      var lines = new LinesMissingTheLast("one", "two");
      task("count", () -> WordCount.count(lines, 2, _ -> List.of()));
    }
  }

  static final class LastLineStillBeingCut extends Scenario {
    LastLineStillBeingCut() {
      var never = new CountDownLatch(1);
      task(
          "count",
          () ->
              WordCount.count(
                  List.of("one", "two", "last"),
                  2,
                  line -> {
                    if (line.equals("last")) {
                      LineCutting.await(never);
                    }
                    return List.of();
                  }));
    }
  }

  @Test
  @Order(7)
  @DisplayName("as many lines are cut into words at the same time as there are workers")
  void atTheSameTime() throws Exception {
    for (int workers : new int[] {2, 4, 12}) {
      var lines = ObservedList.of(differentLines(workers + 3));
      Rendezvous.requireConcurrent(
          workers, lines, meet -> WordCount.count(lines, workers, withoutWords(_ -> meet.run())));
    }
  }

  @Test
  @Order(8)
  @DisplayName("and never more")
  void neverMore() throws Exception {
    for (int workers : new int[] {1, 3}) {
      Rendezvous.atMost(
          workers,
          meet -> WordCount.count(differentLines(12), workers, withoutWords(_ -> meet.run())));
    }
  }

  @Test
  @Order(9)
  @DisplayName("no line is lost, though the workers be slow, and none is cut twice")
  void slowWorkers() throws Exception {
    var gate = new Gate();
    var cut = new AtomicInteger();
    Function<String, List<String>> slow =
        _ -> {
          cut.incrementAndGet();
          gate.awaitOpen();
          return List.of("tick");
        };
    try (var trial = Trial.start(() -> WordCount.count(differentLines(MANY), 2, slow))) {
      trial.awaitQuiescence(); // the workers are busy, and whoever brings lines has brought all it
      // can
      gate.open();
      trial.awaitQuiescence();
      requireNoneMissing(cut.get());
      QueueHangDetector.requireEnd(trial, "2 slow workers have cut all lines");
      var counts = trial.result();
      if (!Map.of("tick", (long) MANY).equals(counts)) {
        throw Rejection.plain(
            "Each of %d lines had the word \"tick\". It came to %s, and words was called %d times."
                .formatted(MANY, sorted(counts), cut.get()));
      }
    }
    var lines = List.of("one", "two", "three", "four", "five");
    var census = new Census<String>();
    var counting = census.counting(Words::of);
    Guard.call(() -> WordCount.count(lines, 3, counting::apply));
    if (!census.duplicates().isEmpty()) {
      throw Rejection.plain(
          "Each line is to be cut once; %s was cut %d times."
              .formatted(
                  census.duplicates().getFirst(), census.count(census.duplicates().getFirst())));
    }
  }

  @Test
  @Order(10)
  @DisplayName("words is called once for each line, also for lines that are equal")
  void equalLines() throws Exception {
    var cut = new AtomicInteger();
    Function<String, List<String>> counting =
        _ -> {
          cut.incrementAndGet();
          return List.of("tick");
        };
    Guard.call(() -> WordCount.count(Collections.nCopies(5, "tick"), 2, counting));
    if (cut.get() != 5) {
      throw Rejection.plain(
          "There were 5 lines, all of them \"tick\". words is to be called once for each of"
              + " them, 5 times in all; it was called %s."
                  .formatted(ExpectedWordCounts.times((long) cut.get())));
    }
  }

  @Test
  @Order(11)
  @DisplayName("when count returns, nothing is left running")
  void nothingLeft() throws Exception {
    var census = ThreadLeakCheck.begin();
    Guard.call(() -> WordCount.count(List.of("one", "two", "three"), 2, Words::of));
    census.requireNoThreadLeft();
  }

  @Test
  @Order(12)
  @DisplayName("if a line can't be cut, count throws and says why")
  void failureComesOut() throws Exception {
    var failure = new FailingTask(new IllegalStateException("can't cut this line"));
    failureComesOut(failure, "one of %d lines", "bad");
    failureComesOut(failure, "each of %d lines", "tick");
    var error = new FailingTask(new AssertionError("can't cut this line"));
    failureComesOut(error, "one of %d lines", "bad");
  }

  private static void failureComesOut(FailingTask failure, String which, String bad)
      throws Exception {
    var lines = new ArrayList<>(Collections.nCopies(MANY, "tick"));
    lines.set(1, "bad");
    var failing =
        withoutWords(line -> {
          if (line.equals(bad)) {
            failure.raise();
          }
        });
    var census = ThreadLeakCheck.begin();
    try (var trial = Trial.start(() -> WordCount.count(lines, 2, failing))) {
      failure.requireThatItComesOut(which.formatted(MANY), trial);
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(13)
  @DisplayName("an interrupt while count waits is passed on")
  void interrupted() throws Exception {
    var gate = new Gate();
    var lines = Collections.nCopies(MANY, "");
    var census = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(() -> WordCount.count(lines, 2, withoutWords(_ -> gate.awaitOpen())))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence(); // whoever was interrupted knows it by now
      boolean neverHeard = !gate.waitingThreads().isEmpty();
      gate.open();
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof InterruptedException)) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while it waited, count %s. An InterruptedException should come out; to set the flag again is not enough here."
                .formatted(ending.describe()));
      }
      if (neverHeard) {
        throw Rejection.of(
            WORKERS_NOT_INTERRUPTED,
            "Interrupted while it waited, count threw InterruptedException, as it should, and its"
                + " workers never heard of it: they were cutting lines as before.");
      }
    }
    census.requireNoThreadLeft();
  }

  @Test
  @Order(14)
  @DisplayName("an interrupt ends count also if words takes it for itself")
  void interruptTakenByWords() throws Exception {
    // No more lines than workers: whether a worker begins another line after the interrupt is
    // chance.
    var lines = List.of("first", "last");
    var never = new CountDownLatch(1);
    var census = ThreadLeakCheck.begin();
    try (var trial =
        Trial.start(
            () -> WordCount.count(lines, 2, withoutWords(_ -> failWhenInterrupted(never))))) {
      trial.awaitQuiescence();
      trial.interrupt();
      trial.awaitGlobalQuiescence();
      if (!trial.ended()) {
        throw Rejection.of(
            INTERRUPT_LASTS,
            "Interrupted while both workers cut a line, count waits for ever%s: words threw an exception because of the interrupt, and a worker waits on."
                .formatted(trial.describeBlockingCall()));
      }
      var ending = trial.awaitOutcome();
      if (ending.returned()) {
        throw Rejection.of(
            INTERRUPT_SWALLOWED,
            "Interrupted while both workers cut a line, count %s.".formatted(ending.describe()));
      }
    } finally {
      never.countDown();
    }
    census.requireNoThreadLeft();
  }

  /** As much code answers an interrupt: it throws, and the interrupt flag is clear. */
  private static void failWhenInterrupted(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while it cut a line", e);
    }
  }

  @Test
  @Order(15)
  @DisplayName("when count ends, however it does, no line is being cut any more")
  void waitsForTheLast() throws Exception {
    var beforeTheFailure = new Gate();
    waitsForTheLast(
        "words threw for one line",
        line -> {
          beforeTheFailure.awaitOpen();
          throw new IllegalStateException("can't cut " + line);
        },
        _ -> beforeTheFailure.open());
    waitsForTheLast("count was interrupted", _ -> {}, Trial::interrupt);
  }

  private static void waitsForTheLast(
      String happened, Consumer<String> first, Consumer<Trial<?>> disturb) throws Exception {
    var deaf = new Gate();
    var cutting =
        withoutWords(line -> {
          if (line.equals("first")) {
            first.accept(line);
          } else {
            deaf.awaitOpenUninterruptibly();
          }
        });
    try (var trial = Trial.start(() -> WordCount.count(List.of("first", "last"), 2, cutting))) {
      trial.awaitQuiescence();
      disturb.accept(trial);
      trial.awaitQuiescence();
      boolean tooEarly = trial.ended() && !deaf.waitingThreads().isEmpty();
      deaf.open();
      if (tooEarly) {
        throw Rejection.of(
            WORK_LEFT_RUNNING,
            happened
                + ", and count was over while another line was still being cut: shutdownNow and"
                + " interrupts only ask, and words need not heed them.");
      }
      trial.awaitOutcome();
    }
  }

  @Test
  @Order(16)
  @DisplayName("no lines, no words; no worker: IllegalArgumentException")
  void nothingToDo() throws Exception {
    try (var trial = Trial.start(() -> WordCount.count(List.of(), 4, Words::of))) {
      var ending = trial.awaitOutcome();
      if (!Map.of().equals(ending.value())) {
        throw Rejection.of(
            NOTHING_TO_DO, "No lines should give no words; count " + ending.describe() + ".");
      }
    }
    requireWorker("Without a worker count", List.of("one"));
    requireWorker("Without a worker, also if there are no lines, count", List.of());
  }

  private static void requireWorker(String who, List<String> lines) throws Exception {
    try (var trial = Trial.start(() -> WordCount.count(lines, 0, Words::of))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "%s should throw IllegalArgumentException; it %s.".formatted(who, ending.describe()));
      }
    }
  }
}
