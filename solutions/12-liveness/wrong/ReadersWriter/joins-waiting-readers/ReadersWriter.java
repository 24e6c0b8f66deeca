// misconception: readers-may-always-join
// says: While one writer waited
// from: right/a-latch-for-each
package liveness;

import java.util.ArrayDeque;
import java.util.concurrent.CountDownLatch;

public final class ReadersWriter {

  private static final class Group {
    private final boolean reading;
    private final CountDownLatch open = new CountDownLatch(1);
    private int members;

    private Group(boolean reading) {
      this.reading = reading;
    }
  }

  private final ArrayDeque<Group> groups = new ArrayDeque<>();

  public ReadersWriter() {}

  public void lockRead() throws InterruptedException {
    Group group;
    synchronized (this) {
      group =
          groups.stream()
              .filter(one -> one.reading)
              .filter(one -> one.open.getCount() > 0 || groups.size() == 1)
              .findFirst()
              .orElseGet(() -> append(true));
      group.members++;
    }
    group.open.await();
  }

  public void lockWrite() throws InterruptedException {
    Group group;
    synchronized (this) {
      group = append(false);
      group.members++;
    }
    group.open.await();
  }

  public void unlockRead() {
    leave();
  }

  public void unlockWrite() {
    leave();
  }

  private Group append(boolean reading) {
    Group group = new Group(reading);
    groups.addLast(group);
    if (groups.size() == 1) {
      group.open.countDown();
    }
    return group;
  }

  private synchronized void leave() {
    if (--groups.getFirst().members == 0) {
      groups.removeFirst();
      if (!groups.isEmpty()) {
        groups.getFirst().open.countDown();
      }
    }
  }
}
