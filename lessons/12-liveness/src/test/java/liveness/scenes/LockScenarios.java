package liveness.scenes;

import explorer.Scenario;
import java.util.concurrent.CountDownLatch;
import liveness.ReadersWriter;

/** A few readers and writers, whose threads take their steps in every order. */
public final class LockScenarios {
  private LockScenarios() {}

  /** What the lock protects. Both pages have the same number, unless somebody writes. */
  static final class Book {
    private int left;
    private int right;

    void write() {
      left++;
      right++;
    }

    boolean isWhole() {
      return left == right;
    }
  }

  private abstract static class OfABook extends Scenario {
    final ReadersWriter lock = new ReadersWriter();
    final Book book = new Book();
    private int written;
    private int torn;

    void read() throws InterruptedException {
      lock.lockRead();
      torn += book.isWhole() ? 0 : 1;
      lock.unlockRead();
    }

    void write() throws InterruptedException {
      written++;
      lock.lockWrite();
      book.write();
      lock.unlockWrite();
    }

    @Override
    protected void verify() {
      require(torn == 0, "A reader held the lock while a writer was writing.");
      require(
          book.left == written && book.right == written,
          "%d writers wrote one number each, and afterwards the numbers are %d and %d."
              .formatted(written, book.left, book.right));
    }
  }

  /** One writer and two readers. */
  public static final class OneWriter extends OfABook {
    /** Made by the explorer. */
    public OneWriter() {
      task("writer", this::write);
      task("reader 1", this::read);
      task("reader 2", this::read);
    }
  }

  /** Two writers and one reader. */
  public static final class TwoWriters extends OfABook {
    /** Made by the explorer. */
    public TwoWriters() {
      task("writer 1", this::write);
      task("writer 2", this::write);
      task("reader", this::read);
    }
  }

  /** A writer and a reader, each of whom comes twice. */
  public static final class EachTwice extends OfABook {
    /** Made by the explorer. */
    public EachTwice() {
      task(
          "writer",
          () -> {
            write();
            write();
          });
      task(
          "reader",
          () -> {
            read();
            read();
          });
    }
  }

  /** Two readers who read together, after a writer. */
  public static final class ReadTogether extends Scenario {
    private final ReadersWriter lock = new ReadersWriter();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch bothRead = new CountDownLatch(2);

    /** Made by the explorer. */
    public ReadTogether() {
      task(
          "writer",
          () -> {
            lock.lockWrite();
            writing.countDown();
            lock.unlockWrite();
          });
      task("reader 1", this::read);
      task("reader 2", this::read);
    }

    private void read() throws InterruptedException {
      writing.await();
      lock.lockRead();
      bothRead.countDown();
      bothRead.await();
      lock.unlockRead();
    }
  }

  /** A writer holds the lock for ever, and a reader waits. */
  public static final class ReaderWaits extends Scenario {
    /** Made by the explorer. */
    public ReaderWaits() {
      var lock = new ReadersWriter();
      var held = new CountDownLatch(1);
      var never = new CountDownLatch(1);
      task(
          "the writer",
          () -> {
            lock.lockWrite();
            held.countDown();
            never.await();
          });
      task(
          "the reader",
          () -> {
            held.await();
            lock.lockRead();
          });
    }
  }

  /** A reader holds the lock for ever, and a writer waits. */
  public static final class WriterWaits extends Scenario {
    /** Made by the explorer. */
    public WriterWaits() {
      var lock = new ReadersWriter();
      var held = new CountDownLatch(1);
      var never = new CountDownLatch(1);
      task(
          "the reader",
          () -> {
            lock.lockRead();
            held.countDown();
            never.await();
          });
      task(
          "the writer",
          () -> {
            held.await();
            lock.lockWrite();
          });
    }
  }
}
