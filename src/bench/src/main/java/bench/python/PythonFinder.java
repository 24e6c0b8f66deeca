package bench.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Python is, if there is one. */
final class PythonFinder {
  /** What is said where there is none. */
  static final String MISSING =
      "There is no python3 here: nothing was compared. It is looked for in /usr/bin, then on the"
          + " PATH; -Dpython=/path/to/python3 names another. Python 3.8 or newer, on Linux or"
          + " macOS.";

  private PythonFinder() {}

  /**
   * The named one, or else the distribution's own before any that a version manager puts on the
   * path: its scripts cost more than what is measured here.
   *
   * @param named empty if none is
   * @param path the directories of the search path
   */
  static Optional<Path> find(String named, String path) {
    var places = new ArrayList<Path>();
    if (named.isEmpty()) {
      places.add(Path.of("/usr/bin/python3"));
      Stream.of(path.split(File.pathSeparator))
          .filter(folder -> !folder.isEmpty())
          .map(folder -> Path.of(folder, "python3"))
          .forEach(places::add);
    } else {
      places.add(Path.of(named));
    }
    return firstOf(places);
  }

  private static Optional<Path> firstOf(List<Path> places) {
    return places.stream()
        .filter(place -> Files.isRegularFile(place) && Files.isExecutable(place))
        .findFirst();
  }
}
