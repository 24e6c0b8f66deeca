package capstones;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file, which does not change meanwhile. Close it after use. */
public final class FileBytes implements ByteSource, AutoCloseable {
  private final FileChannel channel;
  private final long size;

  /** Opens a file. */
  public FileBytes(Path file) throws IOException {
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int read(long position, byte[] into) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(into);
    // A channel may read less than it was asked for.
    while (rest.hasRemaining() && channel.read(rest, position + rest.position()) > 0) {}
    return rest.position();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
