package pools;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.function.LongUnaryOperator;

/**
 * A worker that is a process: a {@link ChildProcess}. All numbers and answers go through its pipes,
 * in the format of {@link Frames}.
 *
 * <p>Only one {@link #exchange} may run at a time. Any thread may call {@link #close}, {@link
 * #kill} and {@link #pid} at any time.
 */
public final class WorkerProcess implements Worker, AutoCloseable {

  private final ChildProcess child;

  private WorkerProcess(ChildProcess child) {
    this.child = child;
  }

  /**
   * Starts a child and returns at once. The first exchange waits until the child is ready.
   *
   * @param function a class with a constructor that takes no argument. The child has the class path
   *     that this class and the function were loaded from, and nothing else.
   * @throws IllegalArgumentException if a child could not find the class, or not make an object of
   *     it
   * @throws IOException if the operating system can't start the process
   */
  public static WorkerProcess start(Class<? extends LongUnaryOperator> function)
      throws IOException {
    return new WorkerProcess(ChildProcess.start(function));
  }

  /**
   * {@inheritDoc}
   *
   * <p>If the thread is interrupted while the chunk is out, the child is killed: nobody waits for
   * its answer any more, and the next exchange would read that answer in place of its own. If the
   * interrupt flag is already set before the call, nothing is sent and the child lives on.
   *
   * @throws WorkerDiedException if the child has ended or ends before it has answered (the message
   *     has its exit code), or if its answer is not in the format of {@link Frames}
   * @throws IllegalArgumentException if the chunk has more than 1,048,576 numbers
   * @throws IllegalStateException if another thread is exchanging a chunk with this worker
   */
  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (chunk.length > Frames.MOST_NUMBERS) {
      throw new IllegalArgumentException("a chunk of " + chunk.length + " numbers is too long");
    }
    return child.converse((toChild, fromChild) -> {
      Frames.writeNumbers(toChild, chunk);
      toChild.flush();
      return receive(fromChild, chunk.length);
    });
  }

  private long[] receive(DataInputStream fromChild, int due)
      throws IOException, TaskFailedException {
    int kind = fromChild.readByte();
    if (kind == Frames.FAILURE) {
      throw new TaskFailedException(Frames.readText(fromChild));
    }
    if (kind != Frames.ANSWER) {
      throw new StreamCorruptedException("a message can't begin with " + kind);
    }
    long[] answers = Frames.readNumbers(fromChild);
    if (answers.length != due) {
      throw new StreamCorruptedException(answers.length + " answers to " + due + " numbers");
    }
    return answers;
  }

  /** Returns the process id of the child. */
  public long pid() {
    return child.pid();
  }

  /** Ends the child at once, whatever it does. A running exchange, or the next one, then fails. */
  public void kill() {
    child.kill();
  }

  /**
   * Ends the child. This method tells the child that there is nothing more to do, and waits. It
   * kills the child if an exchange is running, if the child doesn't end within seconds, or if this
   * thread is interrupted (the interrupt flag stays set). Afterwards the process has ended. A
   * second close does nothing.
   */
  @Override
  public void close() {
    child.close();
  }
}
