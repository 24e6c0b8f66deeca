package coach.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps what several coaches write from being written by two of them at the same time: threads of
 * this process, and other processes by a lock of the operating system, which ends with its process.
 * Where a file system has no locks, only the threads are kept apart. To be closed by the thread
 * that took it.
 */
public final class InterProcessLock implements AutoCloseable {
  private static final int ATTEMPTS = 500;
  private static final long BETWEEN_ATTEMPTS_MS = 10;

  /** A process may lock a file only once. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private final FileChannel channel; // null if it could not be locked
  private final FileLock lock; // null if it could not be locked

  private InterProcessLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Waits until nobody else holds it, but not for ever: who was suspended with it would stop
   * everybody.
   *
   * @param file which is only locked; made if need be
   */
  public static InterProcessLock take(Path file) {
    HERE.lock();
    try {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lock(channel);
      if (lock == null) {
        channel.close();
      }
      return new InterProcessLock(lock == null ? null : channel, lock);
    } catch (IOException | UnsupportedOperationException e) {
      return new InterProcessLock(null, null);
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    try {
      var lock = channel.tryLock();
      for (int i = 0; lock == null && i < ATTEMPTS; i++) {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS_MS); // another process tells nobody of its end
        lock = channel.tryLock();
      }
      return lock;
    } catch (IOException e) {
      channel.close();
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** Whether other processes are kept out too. */
  public boolean isLocked() {
    return lock != null;
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The end of the process will release it.
    } finally {
      HERE.unlock();
    }
  }
}
