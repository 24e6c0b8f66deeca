package capstones.scenes;

import static java.nio.charset.StandardCharsets.UTF_8;

import capstones.ByteSource;

/** The bytes of a text in memory. It remembers nothing, so that it may stand in a scenario. */
public final class TextBytes implements ByteSource {
  private final byte[] bytes;

  /**
   * A source with these bytes.
   *
   * @param text not null
   */
  public TextBytes(String text) {
    bytes = text.getBytes(UTF_8);
  }

  @Override
  public long size() {
    return bytes.length;
  }

  @Override
  public int read(long position, byte[] into) {
    if (position < 0) {
      throw new IllegalArgumentException("Negative position");
    }
    int count = (int) Math.clamp(bytes.length - position, 0, into.length);
    if (count > 0) {
      System.arraycopy(bytes, (int) position, into, 0, count);
    }
    return count;
  }
}
