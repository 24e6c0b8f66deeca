package pools;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongUnaryOperator;

/**
 * The program of a child process. It reads chunks, answers each of them (see {@link Frames}), and
 * ends when its input ends. When the parent dies, however it dies, the operating system closes the
 * pipe. So no child outlives its parent. If its numbers are in a file, it leaves the answers to
 * {@link MappedWorker#serve}.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Runs the child. {@link ChildProcess} starts it; don't start it by hand.
   *
   * @param args the class name of the function: a {@link LongUnaryOperator} with a constructor that
   *     takes no argument; and the name of the file that has the numbers, if they don't come
   *     through the pipe
   */
  public static void main(String[] args) {
    int exitCode = 1;
    try {
      DataInputStream chunks = new DataInputStream(System.in);
      DataOutputStream answers =
          new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
      // What the function prints must not get between the answers, and the function must not read
      // our chunks.
      System.setOut(System.err);
      System.setIn(InputStream.nullInputStream());
      Constructor<?> constructor = Class.forName(args[0]).getDeclaredConstructor();
      constructor.setAccessible(true);
      LongUnaryOperator function = (LongUnaryOperator) constructor.newInstance();
      if (args.length == 1) {
        serve(chunks, answers, function);
      } else {
        endWithParent();
        MappedWorker.serve(Path.of(args[1]), chunks, answers, function);
        exitCode = 0;
      }
    } catch (EOFException end) {
      exitCode = 0;
    } catch (Throwable broken) {
      broken.printStackTrace();
    } finally {
      // Not exit, which would wait for shutdown hooks: the function may have added some.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /**
   * Reads in this thread while another thread computes, so it notices the end of the input at once.
   */
  private static void serve(
      DataInputStream chunks, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    ExecutorService computing = Executors.newSingleThreadExecutor();
    while (true) {
      long[] chunk = Frames.readNumbers(chunks);
      computing.execute(() -> answer(chunk, answers, function));
    }
  }

  /** While {@code serve} computes, it would not notice that its parent has died. */
  private static void endWithParent() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }

  private static void answer(long[] chunk, DataOutputStream answers, LongUnaryOperator function) {
    try {
      String failure = compute(chunk, function);
      if (failure == null) {
        answers.writeByte(Frames.ANSWER);
        Frames.writeNumbers(answers, chunk);
      } else {
        answers.writeByte(Frames.FAILURE);
        Frames.writeText(answers, failure);
      }
      answers.flush();
    } catch (Throwable nobodyListens) {
      Runtime.getRuntime().halt(1);
    }
  }

  /** Replaces each number by its answer. Returns the message of the function's failure, or null. */
  private static String compute(long[] chunk, LongUnaryOperator function) {
    try {
      for (int i = 0; i < chunk.length; i++) {
        chunk[i] = function.applyAsLong(chunk[i]);
      }
      return null;
    } catch (Throwable thrown) {
      return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    }
  }
}
