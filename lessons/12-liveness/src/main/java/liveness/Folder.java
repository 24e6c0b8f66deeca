package liveness;

import java.util.List;

/** A folder with pages. */
@FunctionalInterface
public interface Folder {
  /**
   * Opens the folder. This may take a while. Threads may open different folders at the same time.
   *
   * @return the pages in the folder; the list may be empty, and it does not change
   */
  List<Page> open();
}
