package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A child process as its parent sees it: two pipes to talk through, and an end.
 *
 * <p>A child is not thread-safe: one {@link #converse} at a time. Any thread may call {@link
 * #close} at any time.
 */
public interface Child extends AutoCloseable {

  /**
   * What the parent says to the child and hears from it: one request and its whole answer.
   *
   * @param <T> what the parent learns from the answer
   */
  @FunctionalInterface
  interface Conversation<T> {

    /**
     * Writes the request, and reads the answer. Reading waits until the child has written.
     *
     * @param toChild the child's input. It is buffered: the child sees the bytes after a {@code
     *     flush()}. Don't close it.
     * @param fromChild the child's output. Don't close it, and don't read more than the answer.
     * @throws IOException if a pipe breaks or ends, because the child has ended
     * @throws TaskFailedException if the answer is that the function threw
     */
    T hold(DataOutputStream toChild, DataInputStream fromChild)
        throws IOException, TaskFailedException;
  }

  /**
   * Holds a conversation in the calling thread.
   *
   * <p>If the thread is interrupted meanwhile, the child is killed: otherwise its answer would be
   * read in the next conversation. If the interrupt flag is already set before the call, there is
   * no conversation, and the child lives on.
   *
   * <p>An unchecked exception that the conversation throws comes out, and the child is killed:
   * nobody knows how much of its answer is still to be read.
   *
   * @return what the conversation returns
   * @throws WorkerDiedException if the child has ended or ends during the conversation, or if the
   *     conversation throws another {@link IOException}; then the child is killed
   * @throws TaskFailedException if the conversation throws it; the child lives on
   * @throws InterruptedException if the calling thread is interrupted before or during the
   *     conversation
   */
  <T> T converse(Conversation<T> conversation)
      throws WorkerDiedException, TaskFailedException, InterruptedException;

  /** Ends the child. Afterwards the process has ended. A second close does nothing. */
  @Override
  void close();
}
