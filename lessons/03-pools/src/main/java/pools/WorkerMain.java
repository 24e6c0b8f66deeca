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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongUnaryOperator;

/**
 * The program of a child process: reads chunks, answers each (see {@link Frames}), and ends when
 * its input ends. The operating system closes the pipe of a parent that dies, however it dies, so
 * no child outlives its parent.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Started by {@link WorkerProcess}, not by hand.
   *
   * @param args the class name of the function: a {@link LongUnaryOperator} with a constructor that
   *     takes no argument
   */
  public static void main(String[] args) {
    int exitCode = 1;
    try {
      DataInputStream chunks = new DataInputStream(System.in);
      DataOutputStream answers =
          new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
      // What the function prints must not get between the answers; nor may it read our chunks.
      System.setOut(System.err);
      System.setIn(InputStream.nullInputStream());
      Constructor<?> constructor = Class.forName(args[0]).getDeclaredConstructor();
      constructor.setAccessible(true);
      serve(chunks, answers, (LongUnaryOperator) constructor.newInstance());
    } catch (EOFException end) {
      exitCode = 0;
    } catch (Throwable broken) {
      broken.printStackTrace();
    } finally {
      // Not exit: that would wait for shutdown hooks, and the function may have set some.
      Runtime.getRuntime().halt(exitCode);
    }
  }

  /** Reads in this thread while another computes: so the end of the input is seen at once. */
  private static void serve(
      DataInputStream chunks, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    ExecutorService computing = Executors.newSingleThreadExecutor();
    while (true) {
      long[] chunk = Frames.readNumbers(chunks);
      computing.execute(() -> answer(chunk, answers, function));
    }
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

  /** Replaces each number by its answer; returns what the function complained of, or null. */
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
