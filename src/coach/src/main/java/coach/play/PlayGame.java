package coach.play;

import explorer.play.PlayState;
import explorer.play.PlaySummary;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import judge.api.PlayScenario;
import org.jspecify.annotations.Nullable;

/** How far a learner has come in moving the threads of one answer. To be used by one thread. */
final class PlayGame {
  private final List<PlayScenario> scenarios;
  private final Map<Integer, PlaySummary> summaries = new HashMap<>();
  private int chosen;
  private ThreadKeys keys = new ThreadKeys();
  private @Nullable PlayState state; // null: it is on its way
  private String note = "";
  private List<Integer> left = List.of(); // the moves that a jump has left behind
  private @Nullable List<Integer> jumpedTo; // null: there was no jump, or it was undone
  private final Deque<Undone> undone = new ArrayDeque<>(); // the latest first

  /**
   * What was taken back, and can be done again where that has led to.
   *
   * @param wasJump whether all moves had been replaced by those
   */
  private record Undone(List<Integer> moves, List<Integer> leadTo, boolean wasJump) {}

  PlayGame(List<PlayScenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
  }

  List<PlayScenario> scenarios() {
    return scenarios;
  }

  PlayScenario scenario() {
    return scenarios.get(chosen);
  }

  int chosen() {
    return chosen;
  }

  /** Chooses a scenario, in which no thread has moved yet. */
  void choose(int scenario) {
    chosen = scenario;
    keys = new ThreadKeys();
    state = null;
    note = "";
    jumpedTo = null;
    undone.clear();
  }

  void learn(int scenario, PlaySummary summary) {
    summaries.put(scenario, summary);
  }

  /** What the chosen scenario's schedules come to; null if that is not known yet. */
  @Nullable PlaySummary summary() {
    return summary(chosen);
  }

  /** What a scenario's schedules come to; null if that is not known yet. */
  @Nullable PlaySummary summary(int scenario) {
    return summaries.get(scenario);
  }

  /** Whether one of the scenarios is known to fail. */
  boolean knowsOneThatFails() {
    return summaries.values().stream()
        .anyMatch(summary -> summary.verdict() == PlaySummary.Verdict.FAILS);
  }

  /** The first scenario that is known to fail or to race; as many as there are if none is. */
  int firstThatFails() {
    return IntStream.range(0, scenarios.size())
        .filter(i -> summaries.containsKey(i))
        .filter(i -> summaries.get(i).isFailure())
        .findFirst()
        .orElse(scenarios.size());
  }

  /** The scenario to begin with, as far as is known: one that fails, one that races, the first. */
  int best() {
    for (var wanted : List.of(PlaySummary.Verdict.FAILS, PlaySummary.Verdict.RACES)) {
      for (int i = 0; i < scenarios.size(); i++) {
        if (summaries.containsKey(i) && summaries.get(i).verdict() == wanted) {
          return i;
        }
      }
    }
    return 0;
  }

  @Nullable PlayState state() {
    return state;
  }

  void show(PlayState now) {
    state = now;
    note = "";
    keys.add(now.threads());
  }

  ThreadKeys keys() {
    return keys;
  }

  List<Integer> moves() {
    return state == null ? List.of() : state.moves();
  }

  /** The moves so far and one more. */
  List<Integer> and(int move) {
    undone.clear();
    var more = new ArrayList<>(moves());
    more.add(move);
    return more;
  }

  /** All moves are about to be replaced by others: {@link #undo} brings them back. */
  void jump(List<Integer> to) {
    if (!to.equals(moves())) {
      undone.clear();
      left = moves();
      jumpedTo = to;
    }
  }

  /**
   * Takes back the last move, or the jump if it was the last.
   *
   * @return the moves that are left
   */
  List<Integer> undo() {
    List<Integer> now = moves();
    boolean isJump = now.equals(jumpedTo);
    List<Integer> before = isJump ? left : now.subList(0, Math.max(0, now.size() - 1));
    if (!before.equals(now)) {
      undone.push(new Undone(now, before, isJump));
    }
    jumpedTo = isJump ? null : jumpedTo;
    return before;
  }

  /** The moves as they were before the last one was taken back; empty if none was. */
  Optional<List<Integer>> redo() {
    List<Integer> now = moves();
    if (undone.isEmpty() || !undone.peek().leadTo().equals(now)) {
      return Optional.empty();
    }
    Undone again = undone.pop();
    if (again.wasJump()) {
      left = now;
      jumpedTo = again.moves();
    }
    return Optional.of(again.moves());
  }

  String note() {
    return note;
  }

  /** A sentence for the learner, until the next move. */
  void say(String words) {
    note = words;
  }
}
