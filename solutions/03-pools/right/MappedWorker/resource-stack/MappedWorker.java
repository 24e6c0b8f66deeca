// kind: what must be undone is on a stack, which close and a failed start both unwind
package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

public final class MappedWorker implements Worker, AutoCloseable {

  private static final int MOST = 1 << 20;

  private final Deque<Runnable> undo;
  private final MemorySegment numbers;
  private final int most;
  private final Child child;

  private MappedWorker(Deque<Runnable> undo, MemorySegment numbers, int most, Child child) {
    this.undo = undo;
    this.numbers = numbers;
    this.most = most;
    this.child = child;
  }

  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("most must be from 1 to " + MOST + ", not " + most);
    }
    Deque<Runnable> undo = new ArrayDeque<>();
    boolean started = false;
    try {
      Path file = folder.resolve("numbers-" + UUID.randomUUID());
      Files.createFile(file);
      undo.push(() -> delete(file));
      Arena arena = Arena.ofShared();
      undo.push(arena::close);
      MemorySegment numbers = map(file, 8L * most, arena);
      Child child = starter.start(file);
      undo.push(child::close);
      started = true;
      return new MappedWorker(undo, numbers, most, child);
    } finally {
      if (!started) {
        unwind(undo);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unwind(Deque<Runnable> undo) {
    Runnable next = undo.poll();
    if (next != null) {
      try {
        next.run();
      } finally {
        unwind(undo);
      }
    }
  }

  private static MemorySegment map(Path file, long bytes, Arena arena) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(bytes);
      return open.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
    }
  }

  @Override
  public synchronized long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (chunk.length > most) {
      throw new IllegalArgumentException(chunk.length + " numbers, at most " + most);
    }
    return child.converse((toChild, fromChild) -> {
      for (int i = 0; i < chunk.length; i++) {
        numbers.setAtIndex(ValueLayout.JAVA_LONG, i, chunk[i]);
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
  public synchronized void close() {
    unwind(undo);
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
