package liveness;

/**
 * Exercise 12.3: a lock for many readers or one writer, in which nobody waits for ever. You repair
 * it.
 *
 * <p>Any number of readers may hold the lock at the same time, or one single writer. A thread that
 * asks for the lock, by {@link #lockRead} or {@link #lockWrite}, waits as long as it can't have it.
 * While it waits it uses no processor time. As soon as it can have the lock, it gets it: if several
 * readers wait and no writer holds the lock or waits for it, all of them get it at once: none waits
 * until another one has given it back.
 *
 * <p><b>Fairness.</b> A thread <i>overtakes</i> a waiting thread if it asks for the lock later and
 * gets it earlier. (One reader does not overtake another reader, since they may hold the lock
 * together.) A waiting writer is overtaken at most ten times, by readers and writers together. A
 * waiting reader is overtaken by at most ten writers. This holds however many threads come, and
 * even if they come so quickly that the lock is never free.
 *
 * <p>A thread that holds the lock does not ask for it again, neither for reading nor for writing.
 * Only a thread that holds the lock gives it back. No thread is interrupted while it waits. There
 * may be up to a thousand threads.
 *
 * <p>Here you build a read-write lock, so don't use {@code ReentrantReadWriteLock}, {@code
 * StampedLock} or {@code AbstractQueuedSynchronizer}. Monitors, all other classes of {@code
 * java.util.concurrent}, and collections are all right.
 */
public final class ReadersWriter {
  private int readers; // how many hold the lock
  private boolean writing; // whether a writer holds it

  /** Makes a lock that nobody holds. */
  public ReadersWriter() {}

  /**
   * Takes the lock for reading, and waits until that is possible.
   *
   * @throws InterruptedException never, but your code may declare it
   */
  public synchronized void lockRead() throws InterruptedException {
    while (writing) {
      wait();
    }
    readers++;
  }

  /** Gives the lock back, after reading. */
  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  /**
   * Takes the lock for writing, and waits until that is possible.
   *
   * @throws InterruptedException never, but your code may declare it
   */
  public synchronized void lockWrite() throws InterruptedException {
    while (writing || readers > 0) {
      wait();
    }
    writing = true;
  }

  /** Gives the lock back, after writing. */
  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
