package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import answers.Answer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kit.belief.DeviceBelief;
import kit.belief.Misconception;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A rendezvous that does not see the items")
class RendezvousWithPlainListTest {
  private static final int PARTIES = Answer.PARTIES;

  @ParameterizedTest
  @MethodSource("kit.RendezvousTest#wrong")
  @DisplayName("rejects")
  void rejectsWithoutItems(Misconception belief, Answer answer) {
    List<Integer> items = List.of(1, 2, 3, 4);
    Rejection verdict =
        assertThrows(
            Rejection.class,
            () ->
                Rendezvous.requireConcurrent(
                    PARTIES,
                    meet -> {
                      answer.code().run(items, meet);
                      return true;
                    }));
    assertEquals(Optional.of(belief), verdict.misconception(), verdict.getMessage());
  }

  @ParameterizedTest
  @MethodSource("kit.RendezvousTest#right")
  @DisplayName("lets no more than four work at once in")
  void atMost(Answer answer) throws Exception {
    assertTrue(
        Rendezvous.<Boolean>atMost(
            PARTIES, meet -> RendezvousTest.run(answer, RendezvousTest.items(), meet)));
    Rejection verdict =
        assertThrows(
            Rejection.class,
            () ->
                Rendezvous.atMost(
                    PARTIES - 1, meet -> RendezvousTest.run(answer, RendezvousTest.items(), meet)));
    assertEquals(Optional.of(DeviceBelief.TOO_MANY_AT_ONCE), verdict.misconception());
  }

  @Test
  @DisplayName("passes on a task's failure when fewer came than may")
  void atMostFailure() {
    assertThrows(
        ExecutionException.class,
        () ->
            Rendezvous.atMost(
                2,
                meet -> {
                  try (var pool = Executors.newFixedThreadPool(2)) {
                    return pool.submit(
                            () -> {
                              meet.run();
                              throw new IllegalStateException();
                            })
                        .get();
                  }
                }));
  }
}
