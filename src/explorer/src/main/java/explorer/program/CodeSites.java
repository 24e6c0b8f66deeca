package explorer.program;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of one exploration, by number: the woven code names them by a constant. The numbers
 * follow from the order in which classes are woven, so they are the same in every JVM. Thread-safe.
 */
public final class CodeSites {
  private final List<CodeSite> all = new ArrayList<>();

  public synchronized int add(CodeSite site) {
    all.add(site);
    return all.size() - 1;
  }

  public synchronized CodeSite get(int number) {
    return all.get(number);
  }
}
