package threads.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A task that is equal to no other, also if they do the same. */
public final class DistinctTask implements Runnable {
  private final Runnable doing;

  private DistinctTask(Runnable doing) {
    this.doing = doing;
  }

  /** So many tasks that all do this; in a list that may be changed. */
  public static List<Runnable> tasks(int howMany, Runnable doing) {
    return new ArrayList<>(Stream.generate(() -> new DistinctTask(doing)).limit(howMany).toList());
  }

  @Override
  public void run() {
    doing.run();
  }
}
