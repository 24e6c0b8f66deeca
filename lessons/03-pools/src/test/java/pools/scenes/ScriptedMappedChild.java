package pools.scenes;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kit.Rejection;
import pools.Child;
import pools.TaskFailedException;
import pools.WorkerDiedException;

/**
 * A child that is no process: the test plays it, in the thread of the parent, so that each byte of
 * the pipes and the state of the file at each moment are known. Not thread-safe.
 */
final class ScriptedMappedChild implements Child {
  /** When the child does what it is asked. */
  enum Pace {
    /** As soon as the request has come. */
    PROMPT,
    /** Only when the parent waits for the answer. */
    SLOW
  }

  private final Pace pace;
  private MappedScript script = MappedScript.ANSWERS;
  private long[] expected = {};
  private int starts;
  private int requests;
  private boolean ended;
  private Path path = Path.of("");
  private long lengthAtStart = -1;
  private boolean interrupting;
  private Exception thrown;
  private Rejection fault;

  ScriptedMappedChild(Pace pace) {
    this.pace = pace;
  }

  /** What a {@code ChildStarter} does: remembers what the file was like. */
  Child start(Path file) throws IOException {
    starts++;
    path = file;
    lengthAtStart = Files.exists(file) ? Files.size(file) : -1;
    return this;
  }

  /** What it does with the next requests. */
  void follow(MappedScript next) {
    script = next;
  }

  /** The next conversation is interrupted. */
  void interruptNext() {
    interrupting = true;
  }

  /** Which chunk the next request is about. */
  void expect(long[] chunk) {
    expected = chunk;
  }

  int starts() {
    return starts;
  }

  /** How many requests have come. */
  int requests() {
    return requests;
  }

  boolean ended() {
    return ended;
  }

  Path file() {
    return path;
  }

  /** In bytes; -1 if there was no file. */
  long lengthAtStart() {
    return lengthAtStart;
  }

  /** What the last conversation has thrown, if it has. */
  Exception thrown() {
    return thrown;
  }

  /** Throws the first rejection again, in case the code under test has caught it. */
  void requireNoFault() {
    if (fault != null) {
      throw fault;
    }
  }

  boolean isPrompt() {
    return pace == Pace.PROMPT;
  }

  void countRequest() {
    requests++;
  }

  /** Follows the script. */
  byte[] play(NumbersFile file, int from, long[] numbers) throws IOException {
    var reply = script.play(file, from, numbers);
    ended |= reply.length == 0;
    return reply;
  }

  /** Keeps the first rejection, which is the one to throw. */
  Rejection reject(Rejection rejection) {
    fault = fault == null ? rejection : fault;
    return fault;
  }

  @Override
  public <T> T converse(Conversation<T> conversation)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    thrown = null;
    if (interrupting) {
      interrupting = false;
      ended = true;
      thrown = new InterruptedException("interrupted, so worker process 7 was killed");
      throw (InterruptedException) thrown;
    }
    var dialogue = new MappedDialogue(this, expected);
    try {
      if (ended) {
        throw new IOException("broken pipe");
      }
      T learnt =
          conversation.hold(
              new DataOutputStream(new BufferedOutputStream(dialogue.request)),
              new DataInputStream(dialogue.answer));
      dialogue.requireEnd();
      return learnt;
    } catch (TaskFailedException e) {
      dialogue.requireEnd();
      thrown = e;
      throw e;
    } catch (IOException e) {
      ended = true;
      var death = new WorkerDiedException("worker process 7 died with exit code 137", e);
      thrown = death;
      throw death;
    } catch (RuntimeException e) {
      ended = true; // as a real child
      throw e;
    }
  }

  @Override
  public void close() {
    ended = true;
  }
}
