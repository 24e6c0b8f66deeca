package lockfree;

import static kit.belief.CommonBelief.ONE_SCRATCH_FOR_ALL;
import static lockfree.scenes.LockFreeBelief.ATOMIC_COSTS_NOTHING;
import static lockfree.scenes.LockFreeBelief.A_READING_IS_A_SNAPSHOT;
import static lockfree.scenes.LockFreeBelief.A_SHORT_LOCK_IS_NONE;
import static lockfree.scenes.LockFreeBelief.READING_TAKES_AWAY;

import explorer.Scenario;
import explorer.Schedules;
import java.util.Arrays;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import lockfree.scenes.LockFreeBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("13.3 Histogram")
@Beliefs(LockFreeBelief.class)
class HistogramTest {

  @Test
  @Order(1)
  @DisplayName("one thread alone: each element counts once, however often one asks")
  void alone() throws Exception {
    var histogram = new Histogram(3);
    var other = new Histogram(3);
    Guard.run(() -> {
      requireCounts(histogram, "A new histogram", 0, 0, 0);
      int[] buckets = {2, 0, 2};
      histogram.addAll(buckets);
      if (!Arrays.equals(buckets, new int[] {2, 0, 2})) {
        throw Rejection.plain("addAll has changed the array that it was given.");
      }
      requireCounts(histogram, "After addAll({2, 0, 2})", 1, 0, 2);
      Arrays.fill(buckets, 1);
      long[] seen = histogram.counts();
      Arrays.fill(seen, -1);
      histogram.addAll(new int[0]);
      long[] again = histogram.counts();
      if (Arrays.equals(again, new long[3])) {
        throw Rejection.of(
            READING_TAKES_AWAY,
            "After addAll({2, 0, 2}), counts() gave [1, 0, 2] at first, and then %s."
                .formatted(Arrays.toString(again)));
      }
      requireCounts(
          histogram,
          "After addAll({2, 0, 2}), when the caller had changed its own array, and what counts()"
              + " had given it,",
          1,
          0,
          2);
      histogram.addAll(new int[] {1, 1, 1, 0});
      requireCounts(histogram, "After addAll({2, 0, 2}) and addAll({1, 1, 1, 0})", 2, 3, 2);
      requireCounts(other, "Another histogram, to which nothing was added,", 0, 0, 0);
      other.addAll(new int[] {0});
      requireCounts(other, "Another histogram, after addAll({0}),", 1, 0, 0);
      requireCounts(histogram, "The first histogram, when 1 was added to another one,", 2, 3, 2);
      var single = new Histogram(1);
      single.addAll(new int[500]);
      requireCounts(single, "A histogram of one count, to which 500 were added,", 500);
    });
  }

  private static void requireCounts(Histogram histogram, String which, long... due) {
    long[] seen = histogram.counts();
    if (!Arrays.equals(seen, due)) {
      throw Rejection.plain(
          "%s should have the counts %s; counts() gave %s."
              .formatted(which, Arrays.toString(due), Arrays.toString(seen)));
    }
  }

  @Test
  @Order(2)
  @DisplayName("what a thread has added stays when the thread has ended")
  void endedThreads() throws Exception {
    var histogram = new Histogram(1);
    for (int thread = 1; thread <= 3; thread++) {
      Guard.run(() -> histogram.addAll(new int[2])); // in a thread of its own
    }
    Guard.run(
        () -> requireCounts(histogram, "When three threads had added 2 each and had ended, it", 6));
  }

  @Test
  @Order(3)
  @DisplayName("threads add at the same time: nothing is lost")
  void addAtTheSameTime() {
    Schedules.explore(TwoAdd.class);
    Schedules.explore(TwoAddTwice.class);
    Schedules.explore(FiveAdd.class);
  }

  static final class FiveAdd extends Scenario {
    private final Histogram histogram = new Histogram(1);

    FiveAdd() {
      for (String name : new String[] {"A", "B", "C", "D", "E"}) {
        task(name, () -> histogram.addAll(new int[1]));
      }
    }

    @Override
    protected void verify() {
      long count = histogram.counts()[0];
      require(
          count == 5,
          "Five threads added 1 each. Then counts() gave %d instead of 5.".formatted(count));
    }
  }

  static final class TwoAdd extends Scenario {
    private final Histogram histogram = new Histogram(2);

    TwoAdd() {
      task("A", () -> histogram.addAll(new int[] {0, 1, 0}));
      task("B", () -> histogram.addAll(new int[] {1, 0}));
    }

    @Override
    protected void verify() {
      long[] counts = histogram.counts();
      require(
          counts[0] <= 3 && counts[1] <= 2,
          ONE_SCRATCH_FOR_ALL,
          "A added {0, 1, 0} and B added {1, 0}. Then counts() gave %s: more than was added."
              .formatted(Arrays.toString(counts)));
      require(
          Arrays.equals(counts, new long[] {3, 2}),
          "A added {0, 1, 0} and B added {1, 0}. Then counts() gave %s instead of [3, 2]."
              .formatted(Arrays.toString(counts)));
    }
  }

  static final class TwoAddTwice extends Scenario {
    private final Histogram histogram = new Histogram(1);

    TwoAddTwice() {
      task("A", () -> twice(1));
      task("B", () -> twice(2));
    }

    private void twice(int n) {
      histogram.addAll(new int[n]);
      histogram.addAll(new int[n]);
    }

    @Override
    protected void verify() {
      long count = histogram.counts()[0];
      require(
          count == 6,
          "A added 1 and 1, and B added 2 and 2. Then counts() gave %d instead of 6."
              .formatted(count));
    }
  }

  @Test
  @Order(4)
  @DisplayName("who looks meanwhile sees what was there before, and nothing that never comes")
  void lookedAtMeanwhile() {
    Schedules.explore(LookedAtMeanwhile.class);
    Schedules.explore(TwoAddOneLooks.class);
    Schedules.explore(TwoLook.class);
  }

  static final class TwoLook extends Scenario {
    private final Histogram histogram = new Histogram(1);

    TwoLook() {
      histogram.addAll(new int[2]);
      task("A", this::look);
      task("B", this::look);
    }

    private void look() {
      long seen = histogram.counts()[0];
      require(
          seen == 2,
          READING_TAKES_AWAY,
          "After 2 were added, two threads called counts() at the same time, and one of them got "
              + seen
              + ".");
    }
  }

  static final class LookedAtMeanwhile extends Scenario {
    private final Histogram histogram = new Histogram(2);
    private int begun;
    private int ended;

    LookedAtMeanwhile() {
      task(
          "A",
          () -> {
            for (int i = 0; i < 2; i++) {
              begun++;
              histogram.addAll(new int[] {0, 1});
              ended++;
            }
          });
      task(
          "R",
          () -> {
            look();
            look();
          });
    }

    private void look() {
      int least = ended;
      long[] seen = histogram.counts();
      int most = begun;
      for (long count : seen) {
        require(
            count >= least && count <= most,
            "A called addAll({0, 1}) twice. When R called counts(), %d of these calls had ended; when counts() returned, %d had begun. It gave %s."
                .formatted(least, most, Arrays.toString(seen)));
      }
    }
  }

  static final class TwoAddOneLooks extends Scenario {
    private final Histogram histogram = new Histogram(1);
    private long first;
    private long second;

    TwoAddOneLooks() {
      task("A", () -> histogram.addAll(new int[2]));
      task("B", () -> histogram.addAll(new int[2]));
      task(
          "R",
          () -> {
            first = histogram.counts()[0];
            second = histogram.counts()[0];
          });
    }

    @Override
    protected void verify() {
      require(
          first <= second && second <= 4,
          "While two threads added 2 each, counts() gave %d and then %d.".formatted(first, second));
      require(
          histogram.counts()[0] == 4,
          "Two threads added 2 each. Then counts() gave %d instead of 4."
              .formatted(histogram.counts()[0]));
    }
  }

  @Test
  @Order(5)
  @DisplayName("addAll makes few trips, however long the array is")
  void fewTrips() {
    for (String task : new String[] {"A", "B"}) {
      int trips = Schedules.sharedUses(LongArrays.class, task);
      int most = LongArrays.TRIPS * LongArrays.SIZE;
      if (trips > most) {
        throw Rejection.of(
            ATOMIC_COSTS_NOTHING,
            "Two threads called addAll with %d elements, on a histogram of %d counts. One of them used the data that both share %d times; %d times are allowed."
                .formatted(LongArrays.LENGTH, LongArrays.SIZE, trips, most));
      }
    }
  }

  static final class LongArrays extends Scenario {
    static final int SIZE = 4;
    static final int TRIPS = 5;
    static final int LENGTH = 100;

    private final Histogram histogram = new Histogram(SIZE);

    LongArrays() {
      task("A", () -> histogram.addAll(buckets()));
      task("B", () -> histogram.addAll(buckets()));
      task("R", histogram::counts);
    }

    private static int[] buckets() {
      int[] buckets = new int[LENGTH];
      for (int i = 0; i < LENGTH; i++) {
        buckets[i] = i % SIZE;
      }
      return buckets;
    }
  }

  @Test
  @Order(6)
  @DisplayName("counts makes few trips")
  void countsMakesFewTrips() {
    int trips = Schedules.sharedUses(LongArrays.class, "R");
    int most = LongArrays.TRIPS * LongArrays.SIZE + 2 * LongArrays.TRIPS * LongArrays.SIZE;
    if (trips > most) {
      throw Rejection.of(
          ATOMIC_COSTS_NOTHING,
          "Two threads had called addAll with %d elements. Then counts(), on a histogram of %d counts, used the data that the threads share %d times; %d times are allowed."
              .formatted(LongArrays.LENGTH, LongArrays.SIZE, trips, most));
    }
  }

  @Test
  @Order(7)
  @DisplayName("counts ends, however often others add meanwhile")
  void countsEnds() {
    Schedules.runOnce(AddedAgainAndAgain.class);
    int trips = Schedules.sharedUses(AddedAgainAndAgain.class, "R");
    int most = 2 * LongArrays.TRIPS * AddedAgainAndAgain.SIZE;
    if (trips > most) {
      throw Rejection.of(
          A_READING_IS_A_SNAPSHOT,
          "While another thread called addAll again and again, counts(), on a histogram of %d counts, used the data that both share %d times; %d times are allowed."
              .formatted(AddedAgainAndAgain.SIZE, trips, most));
    }
  }

  static final class AddedAgainAndAgain extends Scenario {
    static final int SIZE = 2;
    private static final int TIMES = 1_000;

    private final Histogram histogram = new Histogram(SIZE);
    private boolean hasEnded;
    private int additions;

    AddedAgainAndAgain() {
      task(
          "R",
          () -> {
            giveWay();
            histogram.counts();
            hasEnded = true;
          });
      task(
          "A",
          () -> {
            while (!hasEnded && additions < TIMES) {
              histogram.addAll(new int[] {0, 1});
              additions++;
              letOthersGo();
            }
          });
    }

    @Override
    protected void verify() {
      require(
          additions < TIMES,
          A_READING_IS_A_SNAPSHOT,
          "Before each step of counts(), another thread called addAll. After %d of these calls, counts() had not ended."
              .formatted(TIMES));
    }
  }

  @Test
  @Order(8)
  @DisplayName("a thread that is stopped on its way holds up nobody")
  void holdsUpNobody() {
    Schedules.requireNonBlocking(AddAndLook.class, A_SHORT_LOCK_IS_NONE);
  }

  static final class AddAndLook extends Scenario {
    private final Histogram histogram = new Histogram(2);

    AddAndLook() {
      task("A", () -> histogram.addAll(new int[] {0, 1}));
      task(
          "B",
          () -> {
            histogram.counts();
            histogram.addAll(new int[] {0, 1});
          });
    }
  }
}
