package kit.schedules.schedule;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of one exploration, by number: the woven code names them by a constant. The numbers
 * follow from the order in which classes are woven, so they are the same in every JVM. Thread-safe.
 */
public final class Sites {
  private final List<Site> all = new ArrayList<>();

  public synchronized int add(Site site) {
    all.add(site);
    return all.size() - 1;
  }

  public synchronized Site get(int number) {
    return all.get(number);
  }
}
