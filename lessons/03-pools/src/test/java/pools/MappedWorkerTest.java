package pools;

import java.io.IOException;
import java.util.stream.LongStream;
import kit.Exercise;
import kit.Guard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import pools.scenes.MappedParentSpec;
import pools.scenes.MappedProcessSpec;
import pools.scenes.MappedServeSpec;
import pools.scenes.MappedStartSpec;

@Exercise("3.6 MappedWorker")
class MappedWorkerTest {
  private static final long[] FIVE = {3, -4, 0, 1L << 40, Long.MAX_VALUE};

  @Test
  @Order(1)
  @DisplayName("the file has its full length when the child is started")
  void fileBeforeChild() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withPromptChild(1000)) {
        spec.requireFileBeforeChild();
        spec.requireAnswered(FIVE);
        spec.requireClosed("After close");
      }
    });
  }

  @Test
  @Order(2)
  @DisplayName(
      "the numbers are in the file when the request comes, and the answers when it is done")
  void numbersInTheFile() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withSlowChild(1000)) {
        spec.requireAnswered(FIVE);
        spec.requireAnswered(LongStream.range(0, 1000).toArray());
        spec.requireClosed("After close");
      }
    });
  }

  @Test
  @Order(3)
  @DisplayName(
      "chunks of different lengths follow one another, and those that don't fit are refused")
  void differentLengths() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withSlowChild(100)) {
        for (int length : new int[] {100, 1, 7, 0, 99}) {
          spec.requireAnswered(LongStream.range(length, 2L * length).toArray());
        }
        spec.requireTooLongRefused();
        spec.requireAnswered(LongStream.range(0, 100).toArray());
        spec.requireNoMoreMappings();
        spec.requireClosed("After close");
      }
    });
  }

  @Test
  @Order(4)
  @DisplayName("each call may come from another thread")
  void anyThread() throws Exception {
    // Each Guard runs its code in a thread of its own.
    try (var spec = Guard.call(() -> MappedParentSpec.withSlowChild(100))) {
      Guard.run(() -> spec.requireAnswered(FIVE));
      Guard.run(() -> spec.requireAnswered(FIVE));
      Guard.run(() -> spec.requireClosed("After close in another thread"));
    }
  }

  @Test
  @Order(5)
  @DisplayName("two workers have files in the same folder")
  void twoWorkers() throws Exception {
    Guard.run(MappedStartSpec::keepsTwoApart);
  }

  @Test
  @Order(6)
  @DisplayName("a failure of the function comes out, and the worker goes on")
  void functionFails() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withSlowChild(100)) {
        spec.requireAnswered(FIVE);
        spec.requireFailureOut("no square of 7 today", 6, 7, 8);
        spec.requireAnswered(FIVE);
        spec.requireFailureOut("", 7);
        spec.requireAnswered(FIVE);
        spec.requireClosed("After two failures and close");
      }
    });
  }

  @Test
  @Order(7)
  @DisplayName("a dead child ends the call, and nothing that it has left counts or stays behind")
  void childDies() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withSlowChild(100)) {
        spec.requireAnswered(FIVE);
        spec.requireDeathOut(FIVE);
        spec.requireDeathOut(FIVE); // dead before the request
        spec.requireClosed("The child had died, close was called, and afterwards");
      }
    });
  }

  @Test
  @Order(8)
  @DisplayName("an interrupt comes out, and nothing stays behind")
  void interrupted() throws Exception {
    Guard.run(() -> {
      try (var spec = MappedParentSpec.withSlowChild(100)) {
        spec.requireInterruptOut(FIVE);
        spec.requireClosed("After an interrupt and close");
      }
    });
  }

  @Test
  @Order(9)
  @DisplayName("if start throws, nothing stays behind; and it refuses what makes no sense")
  void startFails() throws Exception {
    Guard.run(() -> {
      MappedStartSpec.leavesNothingIfStarterThrows(new IOException("too many processes"));
      MappedStartSpec.leavesNothingIfStarterThrows(new IllegalArgumentException("a lambda"));
      MappedStartSpec.leavesNothingIfStarterThrows(new OutOfMemoryError("no more threads"));
      MappedStartSpec.refuses(0);
      MappedStartSpec.refuses(-1);
      MappedStartSpec.refuses((1 << 20) + 1);
    });
  }

  @Test
  @Order(10)
  @DisplayName("at most 1,048,576 numbers fit, and at least one")
  void extremes() throws Exception {
    Guard.run(() -> {
      for (int most : new int[] {1, 1 << 20}) {
        try (var spec = MappedParentSpec.withPromptChild(most)) {
          spec.requireFileBeforeChild();
          spec.requireAnswered(LongStream.range(0, most).toArray());
          spec.requireClosed("After close");
        }
      }
    });
  }

  @Test
  @Order(11)
  @DisplayName("serve answers with one byte when all answers are in the file")
  void serves() throws Exception {
    MappedServeSpec.answersInTheFile();
  }

  @Test
  @Order(12)
  @DisplayName("serve goes on when the function has thrown an exception or an error")
  void servesAfterFailure() throws Exception {
    MappedServeSpec.goesOnAfterFailure();
  }

  @Test
  @Order(13)
  @DisplayName("when serve has ended, its mapping is gone")
  void serveEnds() throws Exception {
    Guard.run(MappedServeSpec::endsItsMapping);
  }

  @Test
  @Order(14)
  @DisplayName("two child processes square 100,000 numbers, with 9 bytes a chunk through the pipes")
  void realProcesses() throws Exception {
    Guard.run(MappedProcessSpec::twoProcessesShareTheNumbers);
  }

  @Test
  @Order(15)
  @DisplayName("a child process that dies in the middle of a chunk ends the call")
  void realDeath() throws Exception {
    Guard.run(MappedProcessSpec::deathEndsTheCall);
  }
}
