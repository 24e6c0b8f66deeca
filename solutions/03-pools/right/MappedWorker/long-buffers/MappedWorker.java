// kind: buffers of longs in native order; a failure is thrown after the conversation
package pools;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

public final class MappedWorker implements Worker, AutoCloseable {
  private final File file;
  private final Arena arena = Arena.ofShared();
  private final LongBuffer numbers;
  private final Child child;
  private boolean closed;

  private MappedWorker(ChildStarter starter, File file, int most) throws IOException {
    this.file = file;
    boolean done = false;
    try {
      numbers = longs(file, 8L * most, arena);
      child = starter.start(file.toPath());
      done = true;
    } finally {
      if (!done) {
        arena.close();
        Files.deleteIfExists(file.toPath());
      }
    }
  }

  public static MappedWorker start(ChildStarter starter, Path folder, int most) throws IOException {
    if (most <= 0 || most > 1_048_576) {
      throw new IllegalArgumentException("most: " + most);
    }
    return new MappedWorker(
        starter, File.createTempFile("worker", "numbers", folder.toFile()), most);
  }

  private static LongBuffer longs(File file, long bytes, Arena arena) throws IOException {
    try (RandomAccessFile opened = new RandomAccessFile(file, "rw")) {
      opened.setLength(bytes);
      ByteBuffer buffer =
          opened.getChannel().map(MapMode.READ_WRITE, 0, bytes, arena).asByteBuffer();
      return buffer.order(ByteOrder.nativeOrder()).asLongBuffer();
    }
  }

  @Override
  public long[] exchange(long[] chunk)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    if (chunk.length > numbers.capacity()) {
      throw new IllegalArgumentException("too long: " + chunk.length);
    }
    if (chunk.length == 0) {
      return new long[0];
    }
    numbers.put(0, chunk);
    Optional<String> failure = child.converse((out, in) -> ask(out, in, chunk.length));
    if (failure.isPresent()) {
      throw new TaskFailedException(failure.get());
    }
    long[] answers = new long[chunk.length];
    numbers.get(0, answers);
    return answers;
  }

  private static Optional<String> ask(DataOutputStream out, DataInputStream in, int count)
      throws IOException {
    out.writeLong(count); // from 0 and count, in eight bytes
    out.flush();
    int kind = in.readUnsignedByte();
    return kind == Frames.ANSWER ? Optional.empty() : Optional.of(Frames.readText(in));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      child.close();
      arena.close();
      if (!file.delete()) {
        throw new UncheckedIOException(new IOException("could not delete " + file));
      }
    }
  }

  public static void serve(
      Path file, DataInputStream requests, DataOutputStream answers, LongUnaryOperator function)
      throws IOException {
    try (Arena arena = Arena.ofShared()) {
      LongBuffer numbers = longs(file.toFile(), Files.size(file), arena);
      while (true) {
        int from = requests.readInt();
        LongBuffer mine = numbers.slice(from, requests.readInt());
        String failure = null;
        try {
          for (int i = 0; i < mine.limit(); i++) {
            mine.put(i, function.applyAsLong(mine.get(i)));
          }
        } catch (Throwable t) {
          failure = t.getMessage() == null ? t.toString() : t.getMessage();
        }
        answers.write(failure == null ? Frames.ANSWER : Frames.FAILURE);
        if (failure != null) {
          Frames.writeText(answers, failure);
        }
        answers.flush();
      }
    } catch (EOFException end) {
      // no more requests
    }
  }
}
