// misconception: mapping-grows
// says: sent 0 requests and threw IndexOutOfBounds
// from: reference
package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongUnaryOperator;

/** The numbers are in a mapping that both processes share; the pipes carry only messages. */
public final class MappedWorker implements Worker, AutoCloseable {

  private static final int MOST = 1 << 20;

  private final Path file;
  private final Arena arena;
  private final MemorySegment numbers;
  private final Child child;
  private final int most;

  private MappedWorker(Path file, Arena arena, MemorySegment numbers, Child child, int most) {
    this.file = file;
    this.arena = arena;
    this.numbers = numbers;
    this.child = child;
    this.most = most;
  }

  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a chunk can't have at most " + most + " numbers");
    }
    Path file = Files.createTempFile(folder, "numbers", ".bin");
    Arena arena = Arena.ofShared(); // a pool calls exchange from threads of its own
    try {
      MemorySegment numbers = map(file, (long) most * Long.BYTES, arena);
      return new MappedWorker(file, arena, numbers, starter.start(file), most);
    } catch (Throwable nothingToReturn) {
      arena.close();
      Files.delete(file);
      throw nothingToReturn;
    }
  }

  private static MemorySegment map(Path file, long bytes, Arena arena) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    MemorySegment.copy(chunk, 0, numbers, ValueLayout.JAVA_LONG, 0, chunk.length);
    return child.converse((toChild, fromChild) -> {
      toChild.writeInt(0);
      toChild.writeInt(chunk.length);
      toChild.flush();
      if (fromChild.readByte() == Frames.FAILURE) {
        throw new TaskFailedException(Frames.readText(fromChild));
      }
      // The child has answered: from here on, what is in the mapping are its answers.
      long[] answers = new long[chunk.length];
      MemorySegment.copy(numbers, ValueLayout.JAVA_LONG, 0, answers, 0, answers.length);
      return answers;
    });
  }

  @Override
  public void close() {
    if (!arena.scope().isAlive()) {
      return;
    }
    child.close();
    arena.close();
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void serve(
      Path file, DataInputStream requests, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    try (Arena arena = Arena.ofConfined()) { // one thread serves
      MemorySegment numbers = map(file, Files.size(file), arena);
      while (true) {
        int from;
        try {
          from = requests.readInt();
        } catch (EOFException end) {
          return;
        }
        int count = requests.readInt();
        String failure = replace(numbers, from, count, function);
        if (failure == null) {
          answers.writeByte(Frames.ANSWER);
        } else {
          answers.writeByte(Frames.FAILURE);
          Frames.writeText(answers, failure);
        }
        answers.flush();
      }
    }
  }

  /** Replaces each number by its answer. Returns the message of the function's failure, or null. */
  private static String replace(
      MemorySegment numbers, int from, int count, LongUnaryOperator function) {
    try {
      for (long i = from; i < from + count; i++) {
        long x = numbers.getAtIndex(ValueLayout.JAVA_LONG, i);
        numbers.setAtIndex(ValueLayout.JAVA_LONG, i, function.applyAsLong(x));
      }
      return null;
    } catch (Throwable thrown) {
      return thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    }
  }
}
