package explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.play.LaneStep;
import explorer.play.PlayJson;
import explorer.play.PlayOutcome;
import explorer.play.PlayState;
import explorer.play.PlaySummary;
import explorer.play.PlayThread;
import explorer.play.SharedValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import subjects.Accepted;
import subjects.PlayedPrograms;
import subjects.Rejected;
import subjects.Samples;

/** Threads are moved by hand, over one shared step at a time. */
class SchedulePlayTest {
  private static final int FEW = 120;

  @Test
  @DisplayName("each thread stands before its first shared step, and what it shares is shown")
  void begins() {
    PlayState start = SchedulePlay.of(Samples.LostUpdate.class).at(List.of());
    assertEquals(List.of(1, 2), start.choices());
    assertEquals(
        List.of("reads n", "reads n"), start.threads().stream().map(PlayThread::next).toList());
    assertEquals(List.of(new SharedValue("n", "0")), start.values());
    assertEquals(List.of(), start.steps());
    assertNull(start.outcome());
  }

  @Test
  @DisplayName(
      "a lost update by hand: the demand fails in the test's words, and the schedule has the name"
          + " that the test tells")
  void breaks() {
    var play = SchedulePlay.of(Samples.LostUpdate.class);
    PlayState end = play.at(List.of(1, 2, 2, 1));
    var told = assertThrows(Rejection.class, () -> Schedules.explore(Samples.LostUpdate.class));
    assertEquals(PlayOutcome.Kind.WRONG, end.outcome().kind());
    assertEquals(told.sentences(), end.outcome().words());
    assertEquals(told.picture().orElseThrow(), end.outcome().picture());
    assertEquals("2:2", end.schedule());
    assertEquals(
        List.of("reads n → 0", "reads n → 0", "n = 2", "n = 1"),
        end.steps().stream().map(LaneStep::what).toList());
    assertEquals(List.of(), end.choices());
  }

  @Test
  @DisplayName("what happened is told without the advice of a belief, and with the cause")
  void happened() {
    PlayState end = SchedulePlay.of(Samples.OwnWords.class).at(List.of(1, 2, 2, 1));
    String happened = end.outcome().happened();
    assertTrue(happened.startsWith("Told by the test. "), happened);
    assertTrue(happened.length() > "Told by the test. ".length() + 20, "and a cause");
    assertFalse(end.outcome().section().isEmpty());
    assertTrue(end.outcome().words().endsWith("(" + end.outcome().section() + ")"));
    assertFalse(happened.contains(end.outcome().section()), happened);
  }

  @Test
  @DisplayName("one after the other it comes out right; that nothing orders them is told beside")
  void comesOutRight() {
    PlayState end = SchedulePlay.of(Samples.LostUpdate.class).at(List.of(1, 1, 2, 2));
    assertEquals(PlayOutcome.Kind.RIGHT, end.outcome().kind());
    assertTrue(end.outcome().race().startsWith("A data race: "), end.outcome().race());
    assertEquals("0", end.schedule());
  }

  @Test
  @DisplayName("a schedule that fails is known as moves, and they lead to the failure")
  void failing() {
    for (var subject : List.of(Samples.LostUpdate.class, Samples.Deadlock.class)) {
      var play = SchedulePlay.of(subject);
      PlaySummary all = play.explore();
      assertEquals(PlaySummary.Verdict.FAILS, all.verdict());
      assertFalse(all.failing().isEmpty());
      assertEquals(all.words(), play.at(all.failing()).outcome().words());
    }
  }

  @Test
  @DisplayName("also one that fails because a thread has not begun yet, as the test has noted")
  void failsBeforeOneBegins() {
    var play = SchedulePlay.of(PlayedPrograms.NotedBeginning.class);
    PlaySummary all = play.explore();
    assertEquals(PlaySummary.Verdict.FAILS, all.verdict());
    assertEquals(List.of(1), all.failing());
    PlayState end = play.at(all.failing());
    assertEquals(PlayOutcome.Kind.WRONG, end.outcome().kind());
    assertTrue(end.outcome().words().startsWith("A ended, and B had not begun (false)."));
    assertEquals(PlayOutcome.Kind.RIGHT, play.at(List.of(2, 1)).outcome().kind());
  }

  @Test
  @DisplayName("what a lock guards is shown from the beginning, though nobody changes it")
  void guardedValues() {
    PlayState start = SchedulePlay.of(PlayedPrograms.OnlyLooks.class).at(List.of());
    assertEquals(List.of(new SharedValue("balance", "5")), start.values());
  }

  @Test
  @DisplayName("who waits for a lock can't be moved, and it is said who holds it")
  void waits() {
    var play = SchedulePlay.of(Samples.Deadlock.class);
    PlayState state = play.at(List.of(1, 2));
    assertEquals(PlayOutcome.Kind.WRONG, state.outcome().kind());
    assertEquals(
        List.of(PlayThread.Status.WAITS, PlayThread.Status.WAITS),
        state.threads().stream().map(PlayThread::status).toList());
    assertEquals("for right, which B holds", state.threads().getFirst().waitsFor());
    assertEquals(List.of("left"), state.threads().getFirst().holds());
    var illegal = assertThrows(IllegalArgumentException.class, () -> play.at(List.of(1, 7)));
    assertTrue(illegal.getMessage().contains("[1, 7]"), illegal.getMessage());
  }

  @Test
  @DisplayName("states with one key have one future, in every subject that is small enough")
  void joining() {
    for (var subject : SubjectScenarios.all()) {
      if (subject.isAnnotationPresent(Accepted.class)
          || subject.isAnnotationPresent(Rejected.class)) {
        requireSoundJoins(SchedulePlay.of(subject), subject.getName());
      }
    }
  }

  /** Goes through all states without joining, and compares those with equal keys. */
  private static void requireSoundJoins(SchedulePlay play, String name) {
    if (play.explore().verdict() == PlaySummary.Verdict.CANNOT_JUDGE) {
      return;
    }
    var known = new HashMap<String, PlayState>();
    var queue = new ArrayDeque<List<Integer>>(List.of(List.of()));
    for (int runs = 0; runs < FEW && !queue.isEmpty(); runs++) {
      List<Integer> moves = queue.remove();
      PlayState state = play.at(moves);
      PlayState before = known.putIfAbsent(state.key(), state);
      if (before != null) {
        assertEquals(before.choices(), state.choices(), name + " " + moves);
        assertEquals(held(before), held(state), name + " " + moves + before.moves());
        assertEquals(kind(before), kind(state), name + " " + moves + before.moves());
      }
      for (int next : state.choices()) {
        var more = new ArrayList<>(moves);
        more.add(next);
        queue.add(more);
      }
    }
  }

  /** Names may follow from who came first, of the objects that are held, too: "old 2" or "Box". */
  private static List<String> held(PlayState state) {
    return state.values().stream()
        .map(SharedValue::value)
        .map(value ->
            value.matches("(?!(true|false|null)$)[A-Za-z]\\w*( \\d+)?") ? "an object" : value)
        .sorted()
        .toList();
  }

  private static Object kind(PlayState state) {
    return state.outcome() == null ? "goes on" : state.outcome().kind();
  }

  @Test
  @DisplayName("with joins the same outcomes are reached as without")
  void sameOutcomes() {
    for (var subject :
        List.of(Samples.LostUpdate.class, Samples.Deadlock.class, Samples.FailsRarely.class)) {
      var play = SchedulePlay.of(subject);
      assertEquals(outcomes(play, false), outcomes(play, true), subject.getName());
    }
  }

  private static Set<String> outcomes(SchedulePlay play, boolean joined) {
    var outcomes = new TreeSet<String>();
    var known = new TreeSet<String>();
    var queue = new ArrayDeque<List<Integer>>(List.of(List.of()));
    for (int runs = 0; runs < 3_000 && !queue.isEmpty(); runs++) {
      List<Integer> moves = queue.remove();
      PlayState state = play.at(moves);
      if (known.add(state.key()) || !joined) {
        if (state.outcome() != null) {
          outcomes.add(state.outcome().kind().name());
        }
        for (int next : state.choices()) {
          var more = new ArrayList<>(moves);
          more.add(next);
          queue.add(more);
        }
      }
    }
    return outcomes;
  }

  @Test
  @DisplayName("a state is written as JSON")
  void json() {
    String json = PlayJson.of(SchedulePlay.of(Samples.LostUpdate.class).at(List.of(1)));
    assertTrue(json.startsWith("{\"moves\":[1],\"threads\":[{\"number\":1,\"name\":\"A\","), json);
    assertTrue(json.contains("\"outcome\":null"), json);
    assertEquals("\"a\\\"\\\\\\n\\u003c\"", PlayJson.of("a\"\\\n<"));
    assertNotNull(json);
  }
}
