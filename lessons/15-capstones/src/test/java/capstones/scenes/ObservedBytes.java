package capstones.scenes;

import capstones.ByteSource;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/**
 * A source that remembers how it was read, and can hold up or fail the reads of whole chunks.
 * Thread-safe.
 */
public final class ObservedBytes implements ByteSource {
  private final ByteSource source;
  private final int chunk;
  private final Before before;
  private final List<WeakReference<byte[]>> arrays = new ArrayList<>();
  private int largest;
  private long returned;

  /** What happens before a read that is more than a look for the end of a line. */
  @FunctionalInterface
  public interface Before {
    /**
     * Happens before the read.
     *
     * @param middle the first byte in the middle of a chunk that will be read
     */
    void read(long middle) throws IOException;
  }

  /** A source whose reads are only remembered. */
  public ObservedBytes(ByteSource source) {
    this(source, 1, _ -> {});
  }

  /**
   * A source whose reads are remembered and can be held up.
   *
   * @param chunk of how many bytes the file's chunks are
   * @param before called for each read that contains the middle of a chunk
   */
  public ObservedBytes(ByteSource source, int chunk, Before before) {
    this.source = source;
    this.chunk = chunk;
    this.before = before;
  }

  @Override
  public long size() {
    return source.size();
  }

  @Override
  public int read(long position, byte[] into) throws IOException {
    synchronized (this) {
      largest = Math.max(largest, into.length);
      if (arrays.stream().noneMatch(array -> array.refersTo(into))) {
        arrays.add(new WeakReference<>(into));
      }
    }
    // Of each chunk the byte in the middle: a look for the end of a line reads at its borders.
    long middle = Math.ceilDiv(position - chunk / 2, (long) chunk) * chunk + chunk / 2;
    if (middle < Math.min(position + into.length, size())) {
      before.read(middle);
    }
    int read = source.read(position, into);
    synchronized (this) {
      returned += read;
    }
    return read;
  }

  /** Returns the length of the longest array that was to be filled; 0 if there was none. */
  public synchronized int largest() {
    return largest;
  }

  /** Returns how many bytes all reads together have returned. */
  public synchronized long returned() {
    return returned;
  }

  /** Returns how many of the arrays that were filled have not been removed from memory. */
  public synchronized long arraysInMemory() {
    return arrays.stream().filter(array -> !array.refersTo(null)).count();
  }
}
