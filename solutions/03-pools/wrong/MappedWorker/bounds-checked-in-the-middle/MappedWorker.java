// misconception: mapping-grows
// says: in the middle of a conversation, which ends the child
// from: right/slices-at-the-end
package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongUnaryOperator;

public final class MappedWorker implements Worker, AutoCloseable {

  private static final int MOST = 1 << 20;

  private final Path file;
  private final Arena arena;
  private final MemorySegment numbers;
  private final int most;
  private final Child child;
  private boolean closed;

  private MappedWorker(Path file, Arena arena, MemorySegment numbers, int most, Child child) {
    this.file = file;
    this.arena = arena;
    this.numbers = numbers;
    this.most = most;
    this.child = child;
  }

  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most must be from 1 to " + MOST + ", not " + most);
    }
    Path file = Files.createTempFile(folder, "numbers", ".bin");
    Arena arena = Arena.ofShared();
    try {
      MemorySegment numbers = map(file, (long) most * Long.BYTES, arena);
      return new MappedWorker(file, arena, numbers, most, starter.start(file));
    } catch (Throwable failed) {
      arena.close();
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private static MemorySegment map(Path file, long bytes, Arena arena) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    return child.converse((toChild, fromChild) -> {
      try {
        for (int i = 0; i < chunk.length; i++) {
          numbers.setAtIndex(ValueLayout.JAVA_LONG, i, chunk[i]);
        }
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("more than " + most + " numbers", e);
      }
      toChild.writeInt(0);
      toChild.writeInt(chunk.length);
      toChild.flush();
      int kind = fromChild.readByte();
      if (kind == 1) {
        throw new TaskFailedException(Frames.readText(fromChild));
      }
      if (kind != 0) {
        throw new StreamCorruptedException("an answer can't begin with " + kind);
      }
      long[] answers = new long[chunk.length];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = numbers.getAtIndex(ValueLayout.JAVA_LONG, i);
      }
      return answers;
    });
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      child.close();
    } finally {
      arena.close();
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  public static void serve(
      Path file, DataInputStream requests, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = map(file, Files.size(file), arena);
      while (true) {
        int from;
        int count;
        try {
          from = requests.readInt();
          count = requests.readInt();
        } catch (EOFException end) {
          return;
        }
        String failure = null;
        try {
          for (int i = from; i < from + count; i++) {
            long x = numbers.getAtIndex(ValueLayout.JAVA_LONG, i);
            numbers.setAtIndex(ValueLayout.JAVA_LONG, i, function.applyAsLong(x));
          }
        } catch (Throwable thrown) {
          failure = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
        }
        if (failure == null) {
          answers.writeByte(0);
        } else {
          answers.writeByte(1);
          Frames.writeText(answers, failure);
        }
        answers.flush();
      }
    }
  }
}
