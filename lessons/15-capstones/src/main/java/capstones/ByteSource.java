package capstones;

import java.io.IOException;

/**
 * Bytes that can be read at any position: a file, or something like it. Several threads may read at
 * the same time.
 */
public interface ByteSource {

  /** Returns how many bytes there are. */
  long size();

  /**
   * Reads bytes into the beginning of an array: as many as fit, or as many as there are from this
   * position on.
   *
   * @param position where to begin; the first byte is at 0
   * @param into is changed; not null
   * @return how many bytes were read; 0 if the position is at the end, or beyond it
   */
  int read(long position, byte[] into) throws IOException;
}
