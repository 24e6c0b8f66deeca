// kind: a record owns file, channel and arena; numbers are computed in an array
package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.LongUnaryOperator;

public final class MappedWorker implements Worker, AutoCloseable {
  /** What has to be closed, whatever happens. */
  private record Memory(Path file, FileChannel channel, Arena arena, MemorySegment numbers) {
    static Memory of(Path file, long bytes) throws IOException {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      Arena arena = Arena.ofShared();
      try {
        return new Memory(file, channel, arena, channel.map(MapMode.READ_WRITE, 0, bytes, arena));
      } catch (IOException e) {
        arena.close();
        channel.close();
        Files.delete(file);
        throw e;
      }
    }

    void close() throws IOException {
      if (channel.isOpen()) {
        arena.close();
        channel.close();
        Files.delete(file);
      }
    }
  }

  private final Memory memory;
  private final Child child;

  private MappedWorker(Memory memory, Child child) {
    this.memory = memory;
    this.child = child;
  }

  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    if (most < 1) {
      throw new IllegalArgumentException("at least one number");
    } else if (most > 1 << 20) {
      throw new IllegalArgumentException("too many numbers");
    }
    Path file = folder.resolve(UUID.randomUUID().toString());
    Memory memory = Memory.of(file, (long) most << 3);
    try {
      return new MappedWorker(memory, starter.start(file));
    } catch (IOException | RuntimeException | Error e) {
      memory.close();
      throw e;
    }
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    MemorySegment numbers = memory.numbers();
    if (chunk.length > numbers.byteSize() / 8) {
      throw new IllegalArgumentException("chunk of " + chunk.length);
    }
    return child.converse((toChild, fromChild) -> {
      for (int i = 0; i < chunk.length; i++) {
        numbers.setAtIndex(ValueLayout.JAVA_LONG, i, chunk[i]);
      }
      toChild.writeInt(0);
      toChild.writeInt(chunk.length);
      toChild.flush();
      switch (fromChild.readByte()) {
        case Frames.ANSWER -> {
          return numbers.asSlice(0, 8L * chunk.length).toArray(ValueLayout.JAVA_LONG);
        }
        default -> throw new TaskFailedException(Frames.readText(fromChild));
      }
    });
  }

  @Override
  public void close() {
    child.close();
    try {
      memory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void serve(
      Path file, DataInputStream requests, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      MemorySegment numbers = channel.map(MapMode.READ_WRITE, 0, channel.size(), arena);
      for (byte[] request = requests.readNBytes(8);
          request.length == 8;
          request = requests.readNBytes(8)) {
        ByteBuffer ints = ByteBuffer.wrap(request); // big-endian, as writeInt is
        int from = ints.getInt();
        int count = ints.getInt();
        long[] chunk = new long[count];
        MemorySegment.copy(numbers, ValueLayout.JAVA_LONG, 8L * from, chunk, 0, count);
        try {
          for (int i = 0; i < count; i++) {
            chunk[i] = function.applyAsLong(chunk[i]);
          }
          MemorySegment.copy(chunk, 0, numbers, ValueLayout.JAVA_LONG, 8L * from, count);
          answers.writeByte(0);
        } catch (Throwable thrown) {
          String message = thrown.getMessage();
          answers.writeByte(1);
          Frames.writeText(answers, message != null ? message : thrown.toString());
        }
        answers.flush();
      }
    }
  }
}
