package pools.scenes;

import static kit.belief.CommonBelief.FAILURE_REWRAPPED;
import static kit.belief.CommonBelief.FAILURE_SWALLOWED;
import static kit.belief.CommonBelief.INTERRUPT_SWALLOWED;
import static pools.scenes.MappedBelief.ARENA_FOR_ANY_THREAD;
import static pools.scenes.MappedBelief.BYTES_HAVE_ONE_ORDER;
import static pools.scenes.MappedBelief.CHILD_BEFORE_FILE;
import static pools.scenes.MappedBelief.CHILD_LEFT_RUNNING;
import static pools.scenes.MappedBelief.FILE_IS_ONLY_A_NAME;
import static pools.scenes.MappedBelief.MAPPING_ENDS_BY_ITSELF;
import static pools.scenes.MappedBelief.MAPPING_GROWS;
import static pools.scenes.MappedBelief.READ_BEFORE_ANSWER;
import static pools.scenes.MappedBelief.WHAT_IS_THERE_COUNTS;
import static pools.scenes.MappedBelief.WHOLE_MAPPING_IS_MINE;
import static pools.scenes.NumbersFile.described;
import static pools.scenes.PoolBelief.CLOSED_TWICE;
import static pools.scenes.PoolBelief.INPUT_OVERWRITTEN;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import kit.Rejection;
import kit.belief.Misconception;
import pools.MappedWorker;
import pools.TaskFailedException;
import pools.scenes.ScriptedMappedChild.Pace;

/** A worker whose child is played by the test, in a folder of its own. Not thread-safe. */
public final class MappedParentSpec implements AutoCloseable {
  private final int most;
  private final ScriptedMappedChild child;
  private final MappedFolder folder = new MappedFolder();
  private MappedWorker worker;
  private long mappings;

  private MappedParentSpec(int most, Pace pace) throws IOException {
    this.most = most;
    child = new ScriptedMappedChild(pace);
  }

  /** A worker whose child does its work as soon as a request comes. */
  public static MappedParentSpec withPromptChild(int most) throws IOException {
    return new MappedParentSpec(most, Pace.PROMPT).started();
  }

  /** A worker whose child does its work only when somebody waits for its answer. */
  public static MappedParentSpec withSlowChild(int most) throws IOException {
    return new MappedParentSpec(most, Pace.SLOW).started();
  }

  private MappedParentSpec started() throws IOException {
    worker = MappedWorker.start(child::start, folder.path(), most);
    mappings = OpenMappings.count();
    return this;
  }

  /** The file was there, in its full length, when the child was started. */
  public void requireFileBeforeChild() throws IOException {
    if (child.starts() != 1) {
      throw Rejection.plain("start called the starter %d times.".formatted(child.starts()));
    }
    if (child.lengthAtStart() < 0) {
      throw Rejection.of(FILE_IS_ONLY_A_NAME, "When the child was started, there was no file.");
    }
    if (child.lengthAtStart() < (long) most * Long.BYTES) {
      throw Rejection.of(
          CHILD_BEFORE_FILE,
          "When the child was started, the file had %d bytes. It should have had %d."
              .formatted(child.lengthAtStart(), most * Long.BYTES));
    }
    if (child.lengthAtStart() > (long) most * Long.BYTES) {
      throw Rejection.plain(
          "With room for %d numbers, the file should have %d bytes, and it has %d."
              .formatted(most, most * Long.BYTES, child.lengthAtStart()));
    }
    var parent = child.file().toAbsolutePath().getParent();
    if (parent == null || !Files.isSameFile(parent, folder.path())) {
      throw Rejection.plain("start made the file in %s, not in the folder.".formatted(parent));
    }
  }

  /** Sends a chunk and demands the right answers. */
  public void requireAnswered(long... chunk) throws InterruptedException {
    var numbers = chunk.clone();
    var answers = exchange(chunk);
    var right = MappedScript.answersTo(numbers);
    if (!Arrays.equals(answers, right)) {
      throw wrong(numbers, answers);
    }
    if (!Arrays.equals(chunk, numbers)) {
      throw Rejection.of(
          INPUT_OVERWRITTEN,
          "The answers are right, but the chunk that exchange was given has become %s."
              .formatted(described(chunk)));
    }
  }

  private long[] exchange(long[] chunk) throws InterruptedException {
    child.expect(chunk.clone());
    try {
      var answers = worker.exchange(chunk);
      child.requireNoFault();
      return answers;
    } catch (Exception e) {
      child.requireNoFault();
      throw unexpected("A chunk of %d numbers was sent, and exchange".formatted(chunk.length), e);
    }
  }

  private Rejection wrong(long[] numbers, long[] answers) {
    var right = MappedScript.answersTo(numbers);
    if (answers == null) {
      return Rejection.plain("exchange returned null.");
    }
    var happened =
        "The child answered %s with %s, and exchange returned %s."
            .formatted(described(numbers), described(right), described(answers));
    if (Arrays.equals(answers, numbers)) {
      return Rejection.of(READ_BEFORE_ANSWER, happened + " These are the questions.");
    }
    if (answers.length > numbers.length) {
      return Rejection.of(
          WHOLE_MAPPING_IS_MINE,
          "A chunk of %d numbers was answered with %d numbers."
              .formatted(numbers.length, answers.length));
    }
    return Arrays.equals(answers, NumbersFile.swapped(right))
        ? Rejection.of(BYTES_HAVE_ONE_ORDER, happened)
        : Rejection.plain(happened);
  }

  /** What was thrown where nothing should be; a stub's own exception is left as it is. */
  private static Rejection unexpected(String who, Exception thrown) {
    if (thrown.getClass() == UnsupportedOperationException.class) {
      throw (UnsupportedOperationException) thrown;
    }
    var happened = who + " threw " + thrown + ".";
    return thrown instanceof WrongThreadException
        ? Rejection.of(ARENA_FOR_ANY_THREAD, happened)
        : Rejection.plain(happened);
  }

  /** A chunk that does not fit is refused, and nothing is sent. */
  public void requireTooLongRefused() {
    int before = child.requests();
    child.expect(new long[most + 1]);
    var came = "returned";
    try {
      worker.exchange(new long[most + 1]);
    } catch (Exception e) {
      came = "threw " + e.getClass().getSimpleName();
      if (child.ended()) {
        came += " in the middle of a conversation, which ends the child";
      } else if (e instanceof IllegalArgumentException && child.requests() == before) {
        return;
      }
    }
    child.requireNoFault();
    throw Rejection.of(
        MAPPING_GROWS,
        "Of a chunk of %d numbers, %d fit. exchange sent %d requests and %s. It should refuse the chunk at once, with an IllegalArgumentException."
            .formatted(most + 1, most, child.requests() - before, came));
  }

  /** A failure of the function comes out, and the worker goes on. */
  public void requireFailureOut(String message, long... chunk) {
    child.follow(MappedScript.fails(message));
    var what = "The function threw \"" + message + "\"";
    var out = thrownBy(what, FAILURE_SWALLOWED, chunk);
    if (!(out instanceof TaskFailedException) || !message.equals(out.getMessage())) {
      throw Rejection.of(FAILURE_REWRAPPED, "%s, and exchange threw %s.".formatted(what, out));
    }
    child.follow(MappedScript.ANSWERS);
  }

  /** The death of the child comes out. */
  public void requireDeathOut(long... chunk) {
    child.follow(MappedScript.DIES);
    var what = "The child died in the middle of a chunk";
    requireAsThrown(what, thrownBy(what, WHAT_IS_THERE_COUNTS, chunk));
  }

  /** An interrupt comes out. */
  public void requireInterruptOut(long... chunk) {
    child.interruptNext();
    var what = "The thread was interrupted";
    requireAsThrown(what, thrownBy(what, INTERRUPT_SWALLOWED, chunk));
  }

  private Exception thrownBy(String what, Misconception ifItReturns, long... chunk) {
    child.expect(chunk.clone());
    long[] answers;
    try {
      answers = worker.exchange(chunk);
    } catch (Exception e) {
      child.requireNoFault();
      return e;
    }
    child.requireNoFault();
    throw Rejection.of(
        ifItReturns,
        "%s, and exchange returned %s."
            .formatted(what, answers == null ? "null" : described(answers)));
  }

  private void requireAsThrown(String what, Exception out) {
    var thrown = child.thrown();
    if (thrown == null || out.getClass() != thrown.getClass()) {
      throw Rejection.of(
          FAILURE_REWRAPPED,
          "%s, converse threw %s, and exchange threw %s.".formatted(what, thrown, out));
    }
  }

  /** Closes the worker, twice, and demands that nothing is left. */
  public void requireClosed(String when) throws IOException {
    try {
      worker.close();
    } catch (Exception e) {
      throw unexpected("close", e);
    }
    if (!child.ended()) {
      throw Rejection.of(CHILD_LEFT_RUNNING, when + ", the child had not been closed.");
    }
    folder.requireNothingLeft(when);
    try {
      worker.close();
    } catch (Exception e) {
      throw Rejection.of(CLOSED_TWICE, "The second close threw %s.".formatted(e));
    }
  }

  /** However many chunks there were, there is one mapping. */
  public void requireNoMoreMappings() {
    long more = OpenMappings.count() - mappings;
    if (more > 0) {
      throw Rejection.of(
          MAPPING_ENDS_BY_ITSELF,
          "Each exchange made mappings: there are %d more.".formatted(more));
    }
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
