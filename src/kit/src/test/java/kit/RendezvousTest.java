package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import answers.Answer;
import answers.RightAnswers;
import answers.WrongAnswers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A rendezvous")
class RendezvousTest {
  private static final int PARTIES = Answer.PARTIES;

  static List<Answer> right() {
    return RightAnswers.all();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
            wrong(DeviceBelief.RUNS_ON_YOUR_THREAD, WrongAnswers.onOneThread()),
            wrong(DeviceBelief.WAITS_IN_THE_LOOP, WrongAnswers.thatWaitInTheLoop()),
            wrong(DeviceBelief.ONE_BIG_LOCK, WrongAnswers.withOneBigLock()),
            wrong(DeviceBelief.TOO_FEW_WORKERS, WrongAnswers.withTooFewWorkers()))
        .flatMap(answers -> answers);
  }

  private static Stream<Arguments> wrong(Misconception belief, List<Answer> answers) {
    return answers.stream().map(answer -> Arguments.of(belief, answer));
  }

  static ObservedList<Integer> items() {
    return ObservedList.of(1, 2, 3, 4);
  }

  private static Rejection rejected(Answer answer) {
    ObservedList<Integer> items = items();
    return assertThrows(
        Rejection.class,
        () -> Rendezvous.requireConcurrent(PARTIES, items, meet -> run(answer, items, meet)));
  }

  static boolean run(Answer answer, ObservedList<Integer> items, Runnable meet) throws Exception {
    answer.code().run(items, meet);
    return true;
  }

  @ParameterizedTest
  @MethodSource("right")
  @DisplayName("accepts")
  void accepts(Answer answer) throws Exception {
    ObservedList<Integer> items = items();
    assertTrue(
        Rendezvous.<Boolean>requireConcurrent(PARTIES, items, meet -> run(answer, items, meet)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  @DisplayName("rejects")
  void rejects(Misconception belief, Answer answer) {
    Rejection verdict = rejected(answer);
    assertEquals(Optional.of(belief), verdict.misconception(), verdict.getMessage());
  }

  @Test
  @DisplayName("names the call, the line, and the task that was never taken")
  void namesTheLine() {
    String verdict = rejected(WrongAnswers.thatWaitInTheLoop().getFirst()).getMessage();
    assertTrue(
        verdict.matches(
            "Never two tasks at the same time: your code waits in Future\\.get"
                + " \\(WrongAnswers\\.java:\\d+\\) while task 1 runs, before it has taken task 2\\."
                + " .*"),
        verdict);
  }

  @Test
  @DisplayName("gives back what the code returned")
  void result() throws Exception {
    Object result = new Object();
    assertSame(
        result,
        Rendezvous.requireConcurrent(
            1,
            meet -> {
              meet.run();
              return result;
            }));
  }

  @Test
  @DisplayName("passes on what the code threw, whether they met or not")
  void failure() {
    var early = new IOException("before");
    assertSame(
        early,
        assertThrows(
            IOException.class,
            () ->
                Rendezvous.requireConcurrent(
                    2,
                    meet -> {
                      throw early;
                    })));
    var late = new IOException("after");
    assertSame(
        late,
        assertThrows(
            IOException.class,
            () ->
                Rendezvous.requireConcurrent(
                    1,
                    meet -> {
                      meet.run();
                      throw late;
                    })));
  }

  @Test
  @DisplayName("waits for tasks that the code itself does not wait for")
  void returnsEarly() throws Exception {
    assertEquals(
        "early",
        Rendezvous.requireConcurrent(
            2,
            meet -> {
              Thread.startVirtualThread(meet);
              Thread.ofPlatform().start(meet);
              return "early";
            }));
  }

  @Test
  @DisplayName("rejects code that ends without calling its tasks")
  void nobodyCame() {
    Rejection verdict =
        assertThrows(Rejection.class, () -> Rendezvous.requireConcurrent(2, meet -> List.of()));
    assertEquals(
        "Your code has ended, but it ran none of the 2 tasks that should work at the same time.",
        verdict.getMessage());
  }

  @Test
  @DisplayName("rejects code that stands still after the meeting")
  void hangsLater() {
    assertThrows(
        Rejection.class,
        () ->
            Rendezvous.requireConcurrent(
                1,
                meet -> {
                  meet.run();
                  Thread.currentThread().join();
                  return 0;
                }));
  }

  @Test
  @DisplayName("names code that asks again and again whether it is done")
  void busyWaiting() {
    ObservedList<Integer> items = items();
    Rejection verdict =
        assertThrows(
            Rejection.class,
            () ->
                new RendezvousProof<Boolean>(PARTIES, items, Duration.ofSeconds(3))
                    .run(meet -> run(WrongAnswers.busyWaiting(), items, meet)));
    assertEquals(Optional.of(DeviceBelief.BUSY_WAITING), verdict.misconception());
  }

  @Test
  @DisplayName("lets an interrupted task go, with its flag set")
  void interrupted() {
    var rendezvous = new Rendezvous(2);
    Thread.currentThread().interrupt();
    rendezvous.arriveAndWait();
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), rendezvous.waiting());
    assertEquals(false, rendezvous.allArrived());
  }
}
