package coordination;

import static coordination.scenes.CoordinationBelief.ANYBODY_MAY_ASK;
import static coordination.scenes.CoordinationBelief.DEALT_IN_TURN;
import static coordination.scenes.CoordinationBelief.EMPTY_IS_THE_END;
import static coordination.scenes.CoordinationBelief.MEMORY_HAS_NO_END;
import static coordination.scenes.CoordinationBelief.NAPS_BETWEEN_LOOKS;
import static coordination.scenes.CoordinationBelief.ONE_END_FOR_ALL;
import static coordination.scenes.CoordinationBelief.PRODUCER_MAY_HELP;
import static coordination.scenes.CoordinationBelief.ROOM_UNTIL_CONSUMED;
import static coordination.scenes.CoordinationBelief.THE_END_ALWAYS_COMES;
import static coordination.scenes.CoordinationBelief.THE_REST_IS_TAKEN_BY_NOW;

import coordination.scenes.CoordinationBelief;
import coordination.scenes.FailingConsumers;
import coordination.scenes.InterruptedPipeline;
import coordination.scenes.NumberSource;
import coordination.scenes.PipelineScenarios;
import coordination.scenes.RecordingConsumers;
import coordination.scenes.SlowPipelines;
import explorer.Scenario;
import explorer.Schedules;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kit.Exercise;
import kit.Gate;
import kit.Guard;
import kit.Rejection;
import kit.Rendezvous;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.Trial.Nothing;
import kit.belief.Beliefs;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("11.3 PipelineEnd")
@Beliefs(CoordinationBelief.class)
class PipelineEndTest {

  @Test
  @Order(0)
  @DisplayName("it waits for as long as the source and the consumers take")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowPipelines.Consumers.class);
    Timeouts.requireNoTimeout(SlowPipelines.Source.class);
    Timeouts.requireNoTimeout(SlowPipelines.BesideFailure.class);
    Timeouts.requireNoTimeout(SlowPipelines.AfterInterrupt.class);
  }

  private static Trial<Nothing> start(
      NumberSource source, RecordingConsumers consumers, int capacity) {
    return Trial.start(() -> PipelineEnd.run(source, consumers.all(), capacity));
  }

  @Test
  @Order(1)
  @DisplayName("whoever has nothing to do sleeps")
  void sleeps() {
    requireSleep(PipelineScenarios.SourceNeverGoesOn.class, "The source was slow");
    requireSleep(PipelineScenarios.ConsumersNeverGoOn.class, "All consumers were busy");
  }

  private static void requireSleep(Class<? extends Scenario> scenario, String situation) {
    if (Schedules.looksAgainAndAgain(scenario).isPresent()) {
      throw Rejection.of(
          NAPS_BETWEEN_LOOKS,
          situation
              + ", and meanwhile a thread of yours looked again and again whether it could go on.");
    }
  }

  @Test
  @Order(2)
  @DisplayName(
      "the source is slow: consumers that have nothing to do wait for more, and for the end")
  void slowSource() throws Exception {
    for (int consumers : new int[] {1, 3}) {
      for (int held = 3; held >= 1; held--) {
        slowSource(consumers, held);
      }
    }
  }

  /** The source is slow before it gives this item, and before it says that there is no more. */
  private static void slowSource(int number, int held) throws Exception {
    var gate = new Gate();
    var end = new Gate();
    var source =
        new NumberSource(
            3,
            next -> {
              if (next == held) {
                gate.awaitOpen();
              }
              if (next == 4) {
                end.awaitOpen();
              }
            });
    var consumers = new RecordingConsumers(number, (_, _) -> {});
    try (var trial = start(source, consumers, 2)) {
      trial.awaitQuiescence();
      requireOnlyTheCaller(source, trial);
      gate.open();
      trial.awaitQuiescence();
      var missing = missing(3, consumers);
      end.open();
      trial.awaitQuiescence();
      if (!missing.isEmpty()) {
        throw Rejection.of(
            EMPTY_IS_THE_END,
            "The source had 3 items and was slow with item %d. Not consumed were %s: the queue was empty for a while, and the consumers took that for the end."
                .formatted(held, missing));
      }
      requireEnd(trial);
    }
  }

  private static void requireEnd(Trial<?> trial) throws Exception {
    if (!trial.ended()) {
      throw Rejection.of(
          ONE_END_FOR_ALL,
          "All items were consumed, the source has no more, and a thread waits for ever: run waits%s."
              .formatted(trial.describeBlockingCall()));
    }
    trial.result();
  }

  private static List<Integer> missing(int last, RecordingConsumers consumers) {
    var given = consumers.items();
    return IntStream.rangeClosed(1, last).filter(i -> !given.contains(i)).boxed().toList();
  }

  private static void requireOnlyTheCaller(NumberSource source, Trial<?> trial) {
    if (!Set.of(trial.caller()).equals(source.askers())) {
      throw Rejection.of(
          ANYBODY_MAY_ASK,
          "The source was asked by a thread that is not the calling thread. It is made for one"
              + " thread.");
    }
  }

  @Test
  @Order(3)
  @DisplayName("the consumers are slow: nothing that waits in the queue gets lost at the end")
  void slowConsumers() throws Exception {
    slowConsumers(4);
    slowConsumers(2);
    slowConsumers(9);
  }

  private static void slowConsumers(int items) throws Exception {
    var gate = new Gate();
    var disturbed = new AtomicBoolean();
    var consumers =
        new RecordingConsumers(
            2,
            (_, _) -> {
              gate.awaitOpen();
              disturbed.compareAndSet(false, Thread.interrupted());
            });
    try (var trial = start(new NumberSource(items), consumers, 2)) {
      trial.awaitQuiescence();
      boolean helps = consumers.threads().contains(trial.caller());
      gate.open();
      trial.awaitQuiescence();
      if (helps) {
        throw Rejection.of(
            PRODUCER_MAY_HELP,
            "Both consumers were busy, and the producer called one of them in its own thread.");
      }
      var missing = missing(items, consumers);
      if (!missing.isEmpty() || disturbed.get()) {
        throw Rejection.of(
            THE_REST_IS_TAKEN_BY_NOW,
            "The source had %d items. When it had come to its end, both consumers were busy%s."
                .formatted(
                    items,
                    disturbed.get()
                        ? ", and were interrupted"
                        : " and the other items were waiting. Not consumed were " + missing));
      }
      requireEnd(trial);
    }
  }

  @Test
  @Order(3)
  @DisplayName("items may be equal to each other")
  void equalItems() throws Exception {
    var gate = new Gate();
    var ended = new AtomicInteger();
    ItemConsumer<String> consumer =
        _ -> {
          gate.awaitOpen();
          if (!Thread.interrupted()) {
            ended.incrementAndGet();
          }
        };
    try (var trial =
        Trial.start(() -> {
          var items = Collections.nCopies(5, "same").iterator();
          PipelineEnd.run(items, List.of(consumer, consumer), 2);
        })) {
      trial.awaitQuiescence();
      gate.open();
      trial.awaitQuiescence();
      requireEnd(trial);
    }
    if (ended.get() != 5) {
      throw Rejection.plain(
          "The source had 5 equal items, and %d of them were consumed.".formatted(ended.get()));
    }
  }

  @Test
  @Order(4)
  @DisplayName("each item is consumed once, with 1 to 4 consumers, 0 to 50 items, room for 1 to 3")
  void eachItemOnce() throws Exception {
    for (int items : new int[] {0, 1, 7, 50}) {
      for (int number = 1; number <= 4; number++) {
        var consumers = new RecordingConsumers(number, (_, _) -> {});
        try (var trial = start(new NumberSource(items), consumers, 1 + number % 3)) {
          trial.awaitQuiescence();
          requireEnd(trial);
        }
        if (!consumers.items().equals(IntStream.rangeClosed(1, items).boxed().toList())) {
          throw Rejection.plain(
              "The source had the items 1 to %d, and %d consumers were given %s."
                  .formatted(items, number, consumers.items()));
        }
      }
    }
  }

  @Test
  @Order(5)
  @DisplayName("all consumers are at work at the same time, each in a thread of its own")
  void atTheSameTime() throws Exception {
    requireThatRoomLimitsNoWork();
    Rendezvous.requireConcurrent(
        4,
        meet -> {
          var consumers = new RecordingConsumers(4, (_, _) -> meet.run());
          PipelineEnd.run(new NumberSource(6), consumers.all(), 1);
          Set<Thread> all = new HashSet<>();
          for (int i = 0; i < 4; i++) {
            all.addAll(consumers.threadsOf(i));
          }
          if (all.size() != 4 || all.contains(Thread.currentThread())) {
            throw Rejection.plain(
                "4 consumers worked in %d threads; each of them should have a thread of its own, which is not the calling thread."
                    .formatted(all.size()));
          }
          return true;
        });
  }

  /** If more consumers work when there is more room, their items take up that room. */
  private static void requireThatRoomLimitsNoWork() throws Exception {
    int withOne = atWork(1);
    int withTwo = atWork(2);
    if (withOne < withTwo) {
      throw Rejection.of(
          ROOM_UNTIL_CONSUMED,
          "The source had 9 items, and 4 consumers were free. With room for 1 item only %d of them got one, and with room for 2 it was %d: items that are being consumed take up room."
              .formatted(withOne, withTwo));
    }
  }

  /**
   * How many of 4 consumers work at the same time.
   *
   * @return all 4 if items wait in the queue, so that too little room is not what keeps them
   */
  private static int atWork(int capacity) throws Exception {
    var gate = new Gate();
    var source = new NumberSource(9);
    var consumers = new RecordingConsumers(4, (_, _) -> gate.awaitOpen());
    try (var trial = start(source, consumers, capacity)) {
      trial.awaitQuiescence();
      int atWork = consumers.items().size();
      int ahead = source.given() - atWork;
      gate.open();
      trial.awaitQuiescence();
      return ahead > 1 ? 4 : atWork; // the producer holds one
    }
  }

  @Test
  @Order(6)
  @DisplayName("while one consumer is busy with its item, the others consume all other items")
  void freeConsumersGoOn() throws Exception {
    var gate = new Gate();
    var consumers =
        new RecordingConsumers(
            3,
            (_, item) -> {
              if (item == 1) {
                gate.awaitOpen();
              }
            });
    try (var trial = start(new NumberSource(10), consumers, 1)) {
      trial.awaitQuiescence();
      var missing = missing(10, consumers);
      gate.open();
      trial.awaitQuiescence();
      if (!missing.isEmpty()) {
        throw Rejection.of(
            DEALT_IN_TURN,
            "One of 3 consumers was busy with item 1, the others had nothing to do, and of 10 items these were not consumed: %s. Somebody was free for them."
                .formatted(missing));
      }
      requireEnd(trial);
    }
  }

  @Test
  @Order(7)
  @DisplayName("while all consumers are busy, the source is asked for no more than fits")
  void backPressure() throws Exception {
    for (int capacity = 1; capacity <= 3; capacity++) {
      var gate = new Gate();
      var source = new NumberSource(20);
      var consumers = new RecordingConsumers(2, (_, _) -> gate.awaitOpen());
      try (var trial = start(source, consumers, capacity)) {
        trial.awaitQuiescence();
        int ahead = source.given() - consumers.items().size();
        gate.open();
        trial.awaitQuiescence();
        if (ahead > capacity + 1) {
          throw Rejection.of(
              MEMORY_HAS_NO_END,
              "Both consumers were busy, and %d items were taken from the source for which nobody was free. There is room for %d."
                  .formatted(ahead, capacity));
        }
        requireEnd(trial);
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("when run returns, none of its threads is left")
  void nothingLeft() throws Exception {
    var threads = ThreadLeakCheck.begin();
    var consumers = new RecordingConsumers(3, (_, _) -> {});
    Guard.run(() -> PipelineEnd.run(new NumberSource(2), consumers.all(), 2));
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(9)
  @DisplayName("some consumers fail: the others consume the rest, and the failure comes out")
  void someFail() throws Exception {
    var own = new InterruptedException("a consumer's own: nobody has interrupted it");
    for (var thrown :
        List.of(new IllegalStateException("on purpose"), new AssertionError("odd"), own)) {
      for (int failing = 1; failing <= 2; failing++) {
        new FailingConsumers(failing, 9, thrown).requireThatTheOthersGoOn();
        new FailingConsumers(failing, 9, thrown).requireThatTheProducerGoesOn();
        new FailingConsumers(failing, 3, thrown).requireThatTheProducerGoesOn();
      }
    }
  }

  @Test
  @Order(10)
  @DisplayName("all consumers fail: nobody waits for them, and the source is asked no more")
  void allFail() throws Exception {
    var thrown = new IllegalStateException("on purpose");
    new FailingConsumers(3, 9, thrown).requireThatTheOthersGoOn();
    new FailingConsumers(3, 9, thrown).requireThatTheProducerGoesOn();
    new FailingConsumers(3, 3, thrown).requireThatTheProducerGoesOn();
    var failing =
        new RecordingConsumers(
            2,
            (_, _) -> {
              throw thrown;
            });
    var source = new NumberSource(1_000);
    try (var trial = start(source, failing, 1)) {
      trial.awaitOutcome();
    }
    if (source.given() == 1_000) {
      throw Rejection.plain(
          "Both consumers failed at their first items, and the source was asked for all of its"
              + " 1,000 items.");
    }
  }

  @Test
  @Order(11)
  @DisplayName("the source breaks: what was taken before is consumed, and its exception comes out")
  void sourceBreaks() throws Exception {
    var thrown = new IllegalStateException("the source is broken");
    var source =
        new NumberSource(
            9,
            next -> {
              if (next == 4) {
                throw thrown;
              }
            });
    var consumers = new RecordingConsumers(2, (_, _) -> {});
    var threads = ThreadLeakCheck.begin();
    try (var trial = start(source, consumers, 1)) {
      trial.awaitGlobalQuiescence();
      boolean waits = !trial.ended() || consumers.threads().stream().anyMatch(Thread::isAlive);
      var missing = missing(3, consumers);
      if (waits || !missing.isEmpty()) {
        throw Rejection.of(
            THE_END_ALWAYS_COMES,
            waits
                ? "The source threw an exception after 3 items, nobody told the consumers, and they"
                    + " wait for ever."
                : "The source threw an exception after 3 items, and these were not consumed: %s."
                    .formatted(missing));
      }
      var ending = trial.awaitOutcome();
      if (ending.failure() != thrown) {
        throw Rejection.plain(
            "The source threw an exception, and it should come out of run as it is: run %s."
                .formatted(ending.describe()));
      }
    }
    threads.requireNoThreadLeft();
  }

  @Test
  @Order(12)
  @DisplayName("an interrupt while run waits is passed on, and the rest is not consumed")
  void interrupted() throws Exception {
    for (boolean quiet : new boolean[] {false, true}) {
      new InterruptedPipeline(9, quiet).requireThatItStops(); // it waits for room
      new InterruptedPipeline(2, quiet).requireThatItStops(); // it waits for the consumers
    }
  }

  @Test
  @Order(13)
  @DisplayName("in whatever order the threads take their steps: nothing is lost, nobody waits")
  void everyOrder() {
    Schedules.explore(PipelineScenarios.TwoConsumers.class);
    Schedules.explore(PipelineScenarios.OneFails.class);
    Schedules.explore(PipelineScenarios.AllFail.class);
    Schedules.explore(PipelineScenarios.Interrupted.class);
    Schedules.explore(PipelineScenarios.InterruptedWithADeafConsumer.class);
  }

  @Test
  @Order(14)
  @DisplayName("no consumer, or no room: IllegalArgumentException")
  void nonsense() throws Exception {
    nonsense(0, 1);
    nonsense(1, 0);
    nonsense(2, -1);
  }

  private static void nonsense(int number, int capacity) throws Exception {
    try (var trial =
        start(new NumberSource(1), new RecordingConsumers(number, (_, _) -> {}), capacity)) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IllegalArgumentException)) {
        throw Rejection.plain(
            "%d consumers and a capacity of %d should lead to an IllegalArgumentException; run %s."
                .formatted(number, capacity, ending.describe()));
      }
    }
  }
}
