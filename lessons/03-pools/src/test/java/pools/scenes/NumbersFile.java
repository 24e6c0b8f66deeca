package pools.scenes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The file of a mapped worker, as the test sees it, which plays the other process: it maps the file
 * only for as long as it reads or writes.
 *
 * @param path the file
 */
record NumbersFile(Path path) {

  /** The numbers from there on, in the machine's own byte order. */
  long[] read(int from, int count) throws IOException {
    return using(numbers -> {
      var read = new long[count];
      numbers.asLongBuffer().get(from, read);
      return read;
    });
  }

  /** Writes the numbers to the file, from there on. */
  void write(int from, long... values) throws IOException {
    using(numbers -> numbers.asLongBuffer().put(from, values));
  }

  private interface Use<T> {
    T of(ByteBuffer numbers);
  }

  private <T> T using(Use<T> use) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var arena = java.lang.foreign.Arena.ofConfined()) {
      var numbers = channel.map(FileChannel.MapMode.READ_WRITE, 0, channel.size(), arena);
      return use.of(numbers.asByteBuffer().order(ByteOrder.nativeOrder()));
    }
  }

  /** The same numbers with their bytes in the opposite order. */
  static long[] swapped(long... numbers) {
    return LongStream.of(numbers).map(Long::reverseBytes).toArray();
  }

  /** The first few of these numbers, in words. */
  static String described(long... numbers) {
    return numbers.length <= 5
        ? Arrays.toString(numbers)
        : Arrays.toString(Arrays.copyOf(numbers, 5)).replace("]", ", …]");
  }
}
