package explorer.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The places of the woven classes, by number: the woven code names them by a constant. The numbers
 * tell them apart, and nothing else: they follow from the order in which classes are woven.
 * Thread-safe.
 */
public final class CodeSites {
  private final List<CodeSite> all = new ArrayList<>();
  private final Map<Reading, Integer> readings = new HashMap<>();

  /** A place, and what it turned out to touch. */
  private record Reading(int site, CodeSite as) {}

  public synchronized int add(CodeSite site) {
    all.add(site);
    return all.size() - 1;
  }

  public synchronized CodeSite get(int number) {
    return all.get(number);
  }

  /**
   * A place whose code does not tell what is touched there: that place, once it is known.
   *
   * @return the same number whenever it is asked for the same
   */
  public synchronized int known(int site, CodeSite as) {
    Integer known = readings.get(new Reading(site, as));
    if (known == null) {
      known = add(as);
      readings.put(new Reading(site, as), known);
    }
    return known;
  }
}
