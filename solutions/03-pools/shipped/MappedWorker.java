package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;

/**
 * Exercise 3.6 (an extra): a worker whose numbers do not go through a pipe. They are in a file that
 * the parent and the child have both mapped, so both see the same memory. Only messages go through
 * the pipes.
 *
 * <p><b>The file</b> has exactly 8 × {@code most} bytes. Number <i>i</i>, counted from 0, is in the
 * 8 bytes from byte 8 × <i>i</i> on, in the machine's own byte order ({@link
 * java.nio.ByteOrder#nativeOrder()}), which {@link java.lang.foreign.ValueLayout#JAVA_LONG} uses.
 * The parent makes the file and deletes it. The child does neither.
 *
 * <p><b>The messages</b>, and nothing else goes through the pipes:
 *
 * <pre>
 *   request   int from, int count   (parent to child: count numbers are in the file, and the first
 *                                    of them is number from; apply the function to each of them;
 *                                    the two ints are written by DataOutputStream.writeInt)
 *   answer    byte 0                (child to parent: success, and each number has been replaced
 *                                    by its answer)
 *   failure   byte 1, text          (child to parent: the function threw, and what is in the places
 *                                    of these numbers now means nothing; the text is written by
 *                                    Frames.writeText)
 * </pre>
 *
 * <p>Each chunk has one request, and each request gets one answer or failure before the next
 * request comes. The parent chooses {@code from}; it may always be 0. The child must accept each
 * request that fits ({@code 0 <= from}, {@code 0 <= count}, {@code from + count <= most}), and must
 * not touch any other number of the file.
 *
 * <p>A worker is not thread-safe: one call of {@link #exchange} or {@link #close} at a time. But
 * each call may come from another thread.
 */
public final class MappedWorker implements Worker, AutoCloseable {

  private MappedWorker() {}

  /**
   * The parent's side: makes a new file in the folder and maps it, and then has a child started for
   * this file. Several workers may have files in the same folder at the same time.
   *
   * <p>When the starter is called, the file has its full length, and from then on it stays where it
   * is until {@link #close}. What the starter throws comes out unchanged. If this method throws,
   * whatever it throws, it leaves nothing behind: no file and no mapping.
   *
   * @param starter starts the child; it is called once, with the file
   * @param folder where the file is made; it exists
   * @param most how many numbers a chunk may have, from 1 to 1,048,576
   * @throws IOException if the file can't be made or mapped, or if the starter throws it
   * @throws IllegalArgumentException if {@code most} is less than 1 or more than 1,048,576; then
   *     the starter is not called
   */
  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    throw new UnsupportedOperationException(
        "Make a temporary file in the folder, map it with an Arena that every thread may use,"
            + " and then start the child.");
  }

  /**
   * {@inheritDoc}
   *
   * <p>The numbers are all in the file before the request is sent, and the answers are read when
   * the child has answered, not earlier. The request and its answer are one conversation with the
   * child ({@link Child#converse}). What that throws comes out unchanged: if a child has died,
   * nothing of what it has left in the file gets into a result.
   *
   * @param chunk at most {@code most} numbers; for an empty chunk, a request is not necessary
   * @return the answers, a new array
   * @throws IllegalArgumentException if the chunk has more than {@code most} numbers; then nothing
   *     is sent, and the worker can go on with another chunk
   */
  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    throw new UnsupportedOperationException(
        "Write the numbers to the mapping, send from and count, wait for the answer,"
            + " and read the answers from the mapping.");
  }

  /**
   * Closes the child, then ends the mapping, and then deletes the file. (In this order: on some
   * systems, a file can't be deleted as long as a process has mapped it.) It does all this also
   * when the child has died, and when an exchange was interrupted. A second close does nothing.
   * After close, nobody calls {@link #exchange} any more.
   *
   * @throws java.io.UncheckedIOException if the file can't be deleted
   */
  @Override
  public void close() {
    throw new UnsupportedOperationException(
        "Close the child, close the Arena, and delete the file.");
  }

  /**
   * The child's side: maps the whole file, and answers requests until their stream ends. Then it
   * returns. The program of a child calls this method ({@link WorkerMain}).
   *
   * <p>An answer is sent only when all answers are in the file. If the function throws for a
   * number, whatever it throws, a failure is sent, with the message of what was thrown, or with its
   * {@code toString()} if it has no message; then the next request is served as usual. When this
   * method returns or throws, it has ended its mapping. It does not delete the file. What it does
   * with a request that does not fit, or that ends in the middle, is left open.
   *
   * @param file the numbers
   * @param requests the requests; at its end, {@code readInt} throws an {@link
   *     java.io.EOFException}
   * @param answers for the answers; it may be buffered, so {@code flush()} is needed after each
   * @param function is applied to the numbers of each request
   * @throws IOException if the file can't be mapped, or if a stream throws it, except for the end
   *     of the requests
   */
  public static void serve(
      Path file, DataInputStream requests, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    throw new UnsupportedOperationException(
        "Map the file. For each request, replace the numbers by their answers, and then send the"
            + " answer.");
  }
}
