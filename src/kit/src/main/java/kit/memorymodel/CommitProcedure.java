package kit.memorymodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kit.memorymodel.Action.Id;
import kit.memorymodel.Execution.Edge;

/**
 * Says whether an execution meets the causality requirements (JLS 17.4.8): whether all its actions
 * can be committed, some at a time, each time justified by an execution in which a read that is not
 * committed sees only what happened before it. This rules out values that come out of nowhere.
 *
 * <p>The writes of the zeros count as committed from the beginning. Rule 8, on the edges that
 * synchronize, is checked against the execution itself.
 */
final class CommitProcedure {
  private final Execution goal;
  private final List<Execution> justifying;

  private CommitProcedure(Execution goal, List<Execution> justifying) {
    this.goal = goal;
    this.justifying = justifying;
  }

  /**
   * Decides.
   *
   * @param goal the execution
   * @param all the consistent executions of the same program
   */
  static boolean isAllowed(Execution goal, List<Execution> all) {
    return new CommitProcedure(goal, all).commitsAll();
  }

  private boolean commitsAll() {
    Set<Id> initial = new HashSet<>();
    goal.actions().values().stream().filter(Action::isInitial).forEach(a -> initial.add(a.id()));
    var reached = new HashSet<Set<Id>>(Set.of(initial));
    Deque<Set<Id>> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      Set<Id> committed = open.pop();
      if (committed.size() == goal.actions().size()) {
        return true;
      }
      for (Execution execution : justifying) {
        for (Set<Id> more : steps(committed, execution)) {
          if (reached.add(more)) {
            open.push(more);
          }
        }
      }
    }
    return false;
  }

  /** What may be committed next, justified by an execution. */
  private List<Set<Id>> steps(Set<Id> committed, Execution by) {
    if (!agrees(committed, by) || !readsWhatHappenedBefore(committed, by)) {
      return List.of();
    }
    List<Id> candidates =
        goal.actions().keySet().stream()
            .filter(id -> !committed.contains(id) && mayFollow(id, committed, by))
            .toList();
    var steps = new ArrayList<Set<Id>>();
    for (int choice = 1; choice < 1 << candidates.size(); choice++) {
      Set<Id> more = new HashSet<>(committed);
      for (int i = 0; i < candidates.size(); i++) {
        if ((choice & 1 << i) != 0) {
          more.add(candidates.get(i));
        }
      }
      if (isSame(more, by)) {
        steps.add(more);
      }
    }
    return steps;
  }

  /** Rules 1 to 5, for what has been committed before. */
  private boolean agrees(Set<Id> committed, Execution by) {
    return by.actions().keySet().containsAll(committed)
        && isSame(committed, by)
        && committed.stream().allMatch(id -> id.isWrite() || by.seenBy(id).equals(goal.seenBy(id)));
  }

  /** Rule 6. */
  private static boolean readsWhatHappenedBefore(Set<Id> committed, Execution by) {
    return by.actions().keySet().stream()
        .filter(id -> !id.isWrite() && !committed.contains(id))
        .allMatch(read -> by.isBefore(by.seenBy(read), read));
  }

  /** Rule 7 for a read; and rule 4, that a write writes the same number. */
  private boolean mayFollow(Id id, Set<Id> committed, Execution by) {
    Action there = by.actions().get(id);
    if (there == null) {
      return false;
    }
    return id.isWrite()
        ? there.value() == goal.actions().get(id).value()
        : committed.contains(by.seenBy(id)) && committed.contains(goal.seenBy(id));
  }

  /** Rules 2, 3, 4 and 8: these actions have the same orders and write the same in both. */
  private boolean isSame(Set<Id> ids, Execution by) {
    for (Id one : ids) {
      if (one.isWrite() && by.actions().get(one).value() != goal.actions().get(one).value()) {
        return false;
      }
      for (Id other : ids) {
        if (by.isBefore(one, other) != goal.isBefore(one, other)
            || one.isVolatile()
                && other.isVolatile()
                && by.comesBefore(one, other) != goal.comesBefore(one, other)) {
          return false;
        }
      }
    }
    return by.sufficientEdges().stream()
        .filter(edge -> ids.stream().anyMatch(id -> reaches(edge, id, by)))
        .allMatch(goal::synchronizes);
  }

  private static boolean reaches(Edge edge, Id id, Execution by) {
    return id.equals(edge.to()) || by.isBefore(edge.to(), id);
  }
}
