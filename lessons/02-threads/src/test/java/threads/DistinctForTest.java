package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A task that is equal to no other, also if they do the same. */
final class DistinctForTest implements Runnable {
  private final Runnable doing;

  private DistinctForTest(Runnable doing) {
    this.doing = doing;
  }

  /** So many tasks that all do this; in a list that may be changed. */
  static List<Runnable> tasks(int howMany, Runnable doing) {
    return new ArrayList<>(
        Stream.generate(() -> new DistinctForTest(doing)).limit(howMany).toList());
  }

  @Override
  public void run() {
    doing.run();
  }
}
