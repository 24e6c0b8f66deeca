package pools.scenes;

import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.KEPT_BETWEEN_CALLS;
import static pools.scenes.MappedBelief.ONE_FILE_FOR_ALL;
import static pools.scenes.PoolBelief.NONSENSE_ACCEPTED;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import kit.Rejection;
import pools.Child;
import pools.ChildStarter;
import pools.MappedWorker;
import pools.scenes.ScriptedMappedChild.Pace;

/** What {@code MappedWorker.start} must do beside the usual. */
public final class MappedStartSpec {
  private static final int ROUNDS = 10;

  private MappedStartSpec() {}

  /**
   * A starter that throws leaves nothing behind, and what it throws comes out. Several times: the
   * garbage collector may end a mapping by chance.
   */
  public static void leavesNothingIfStarterThrows(Throwable failure) throws IOException {
    for (int i = 0; i < ROUNDS; i++) {
      leavesNothing(failure);
    }
  }

  private static void leavesNothing(Throwable failure) throws IOException {
    try (var folder = new MappedFolder()) {
      var what = "The starter threw " + failure;
      Throwable out = null;
      try {
        MappedWorker.start(_ -> raise(failure), folder.path(), 100);
      } catch (Throwable t) {
        out = t;
      }
      if (out == null) {
        throw Rejection.of(FAILURE_SWALLOWED, what + ", and start returned.");
      }
      if (out instanceof UnsupportedOperationException stub) {
        throw stub;
      }
      if (out != failure) {
        throw Rejection.of(FAILURE_REWRAPPED, what + ", and start threw " + out + ".");
      }
      folder.requireNothingLeft(what + ", and afterwards");
    }
  }

  private static Child raise(Throwable failure) throws IOException {
    switch (failure) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalArgumentException(failure);
    }
  }

  /** A number that makes no sense is refused before anything is made. */
  public static void refuses(int most) throws IOException {
    try (var folder = new MappedFolder()) {
      var child = new ScriptedMappedChild(Pace.PROMPT);
      var happened = "start was asked for a mapping of " + most + " numbers, and ";
      try {
        MappedWorker.start(child::start, folder.path(), most).close();
      } catch (IllegalArgumentException e) {
        if (child.starts() > 0) {
          throw Rejection.of(NONSENSE_ACCEPTED, happened + "called the starter.");
        }
        folder.requireNothingLeft(happened + "refused; but then");
        return;
      } catch (UnsupportedOperationException stub) {
        throw stub;
      } catch (Exception | Error e) {
        throw Rejection.of(NONSENSE_ACCEPTED, happened + "threw " + e + ".");
      }
      throw Rejection.of(NONSENSE_ACCEPTED, happened + "made a worker.");
    }
  }

  /** Two workers with files in one folder don't get in each other's way. */
  public static void keepsTwoApart() throws Exception {
    try (var folder = new MappedFolder()) {
      var one = new ScriptedMappedChild(Pace.SLOW);
      var two = new ScriptedMappedChild(Pace.SLOW);
      var first = MappedWorker.start(one::start, folder.path(), 100);
      var second = secondOf(two::start, folder.path());
      if (one.file().equals(two.file())) {
        throw Rejection.of(
            ONE_FILE_FOR_ALL, "Two workers got the same file, " + one.file().getFileName() + ".");
      }
      requireAnswered(first, one, 3, -4, 0);
      requireAnswered(second, two, 5, 6);
      requireAnswered(first, one, 7);
      second.close();
      first.close();
      folder.requireNothingLeft("Two workers were closed, and");
    }
  }

  /** By its own child: each worker alone has done so before. */
  private static void requireAnswered(
      MappedWorker worker, ScriptedMappedChild child, long... chunk) {
    child.expect(chunk.clone());
    String came;
    try {
      var answers = worker.exchange(chunk);
      if (Arrays.equals(answers, MappedScript.answersTo(chunk))) {
        return;
      }
      came = "returned " + Arrays.toString(answers);
    } catch (Exception | Rejection e) {
      came = "threw " + e;
    }
    throw Rejection.of(
        KEPT_BETWEEN_CALLS,
        "There were two workers, and one of them was sent a chunk: exchange " + came + ".");
  }

  private static MappedWorker secondOf(ChildStarter starter, Path folder) {
    try {
      return MappedWorker.start(starter, folder, 100);
    } catch (IOException | RuntimeException e) {
      throw Rejection.of(
          ONE_FILE_FOR_ALL, "A second worker was to have a file in the folder: start threw " + e);
    }
  }
}
