package liveness;

/** A page of text. */
@FunctionalInterface
public interface Page {
  /**
   * Counts the words on the page. This may take a while. Threads may count different pages at the
   * same time.
   *
   * @return how many words there are, at least 0
   */
  int words();
}
