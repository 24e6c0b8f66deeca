package cluster;

import static cluster.scenes.ClusterBelief.DUPLICATES_FOLLOW;
import static cluster.scenes.ClusterBelief.EQUAL_NUMBERS_ARE_DUPLICATES;
import static cluster.scenes.ClusterBelief.EXECUTED_ONCE;
import static cluster.scenes.ClusterBelief.GROUPS_DO_NOT_OVERLAP;
import static cluster.scenes.ClusterBelief.MERGE_MAY_CHANGE_THEM;
import static cluster.scenes.ClusterBelief.NOTHING_IS_ZERO;

import cluster.scenes.ClusterBelief;
import cluster.scenes.Merging;
import cluster.scenes.Merging.Both;
import cluster.scenes.Merging.None;
import cluster.scenes.Merging.Single;
import java.util.Arrays;
import java.util.List;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("16.2 MergeStats")
@Beliefs(ClusterBelief.class)
class MergeStatsTest {
  private static final Part ONE = part(1, 3, 5, 9);
  private static final Part TWO = part(2, 4, 20);
  private static final Part THREE = part(3, -7, 8, 8);
  private static final Part SAME_AS_TWO = part(4, 4, 20);
  private static final Part EMPTY = part(5);
  private static final Part FIRST = part(Long.MIN_VALUE, 30);
  private static final Part LAST = part(Long.MAX_VALUE, 31, -40);
  private static final Part ZEROTH = part(0, -6, -5);

  private static Part part(long task, long... found) {
    var statistics = Arrays.stream(found).summaryStatistics();
    return new Part(
        task, statistics.getCount(), statistics.getMin(), statistics.getMax(), statistics.getSum());
  }

  @Test
  @Order(1)
  @DisplayName("one task gives what it has found, and nothing changes nothing")
  void oneAndNone() throws Exception {
    requireDue(new None(), NOTHING_IS_ZERO);
    for (Part part : List.of(ONE, THREE, ZEROTH, EMPTY)) {
      requireDue(new Single(part), NOTHING_IS_ZERO);
      requireDue(new Both(new None(), new Single(part)), NOTHING_IS_ZERO);
      requireDue(new Both(new Single(part), new None()), NOTHING_IS_ZERO);
    }
    requireDue(new Both(new None(), new None()), NOTHING_IS_ZERO);
  }

  @Test
  @Order(2)
  @DisplayName("different tasks are added up, also if they have found the same")
  void differentTasks() throws Exception {
    requireDue(new Both(new Single(ONE), new Single(TWO)), null);
    requireDue(new Both(new Single(TWO), new Single(EMPTY)), null);
    requireDue(new Both(new Single(TWO), new Single(SAME_AS_TWO)), EQUAL_NUMBERS_ARE_DUPLICATES);
  }

  @Test
  @Order(3)
  @DisplayName("what was merged says afterwards what it said before")
  void nothingChanges() throws Exception {
    var parts = new Both(new Single(ONE), new Single(TWO));
    Guard.run(() -> {
      for (Merging second : List.of(new Single(THREE), new None(), parts)) {
        MergeStats left = parts.merge();
        MergeStats right = second.merge();
        MergeStats both = new Both(parts, second).merge(left, right);
        requireUnchanged(left, parts.due(), "left.merge(right), left");
        requireUnchanged(right, second.due(), "left.merge(right), right");
        Totals before = both.totals();
        both.merge(MergeStats.of(LAST));
        left.merge(MergeStats.of(ZEROTH));
        requireUnchanged(both, before, "both.merge(other), both");
        requireUnchanged(left, parts.due(), "left.merge(other), left");
      }
      MergeStats none = MergeStats.none();
      none.merge(MergeStats.of(ONE));
      requireUnchanged(none, new None().due(), "none.merge(other), none");
      requireUnchanged(MergeStats.none(), new None().due(), "none.merge(other), a new none()");
    });
  }

  private static void requireUnchanged(MergeStats stats, Totals before, String after) {
    if (!before.equals(stats.totals())) {
      throw Rejection.of(
          MERGE_MAY_CHANGE_THEM,
          "After %s says %s. Before, it said %s."
              .formatted(after, text(stats.totals()), text(before)));
    }
  }

  @Test
  @Order(4)
  @DisplayName("a task that comes twice counts once")
  void twice() throws Exception {
    requireDue(new Both(new Single(ONE), new Single(ONE)), EXECUTED_ONCE);
    requireDue(new Both(new Single(EMPTY), new Single(EMPTY)), EXECUTED_ONCE);
    var two = new Both(new Single(ONE), new Single(TWO));
    requireDue(new Both(two, two), EXECUTED_ONCE);
    Guard.run(() -> {
      MergeStats stats = two.merge();
      Totals totals = new Both(two, two).merge(stats, stats).totals();
      require(totals, two, "a.merge(a) with a = " + two.text(), EXECUTED_ONCE);
    });
  }

  @Test
  @Order(5)
  @DisplayName("tasks come in any order, and twice or three times")
  void anyOrder() throws Exception {
    for (List<Part> parts :
        List.of(
            List.of(ONE, TWO, ONE),
            List.of(ONE, TWO, THREE, ONE, TWO),
            List.of(TWO, SAME_AS_TWO, EMPTY, TWO, TWO),
            List.of(LAST, FIRST, ZEROTH, FIRST, LAST))) {
      for (List<Part> order : Merging.orders(parts)) {
        requireDue(Merging.oneByOne(order), DUPLICATES_FOLLOW);
      }
    }
  }

  @Test
  @Order(6)
  @DisplayName("tasks come in any grouping, and groups may overlap")
  void anyGrouping() throws Exception {
    for (List<Part> parts :
        List.of(
            List.of(ONE, TWO, TWO, THREE),
            List.of(ONE, TWO, SAME_AS_TWO, EMPTY),
            List.of(ONE, TWO, THREE, ONE, THREE),
            List.of(LAST, TWO, ZEROTH, TWO, LAST))) {
      for (List<Part> order : Merging.orders(parts)) {
        for (Merging grouping : Merging.groupings(order)) {
          requireDue(grouping, GROUPS_DO_NOT_OVERLAP);
        }
      }
    }
  }

  private static void requireDue(Merging merging, ClusterBelief belief) throws Exception {
    Totals totals = Guard.call(() -> merging.merge().totals());
    require(totals, merging, merging.text(), belief);
  }

  private static void require(Totals totals, Merging merging, String what, ClusterBelief belief) {
    if (merging.due().equals(totals)) {
      return;
    }
    String happened =
        "Tasks %s gave %s. It should be %s.".formatted(what, text(totals), text(merging.due()));
    throw belief == null ? Rejection.plain(happened) : Rejection.of(belief, happened);
  }

  private static String text(Totals totals) {
    return totals == null
        ? "null"
        : "count %d, min %s, max %s, sum %d"
            .formatted(totals.count(), text(totals.min()), text(totals.max()), totals.sum());
  }

  private static String text(long number) {
    return number == Long.MAX_VALUE
        ? "Long.MAX_VALUE"
        : number == Long.MIN_VALUE ? "Long.MIN_VALUE" : Long.toString(number);
  }
}
