package pools.scenes;

import static pools.scenes.MappedBelief.FILE_GOES_BY_ITSELF;
import static pools.scenes.MappedBelief.MAPPING_ENDS_BY_ITSELF;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kit.Rejection;

/**
 * An empty folder for the files of mapped workers. It knows how many mappings there were when it
 * was made. Closing it deletes it, with all that is in it.
 */
final class MappedFolder implements AutoCloseable {
  private final Path path;
  private final long mappings = OpenMappings.count();

  MappedFolder() throws IOException {
    path = Files.createTempDirectory("mapped-worker");
  }

  Path path() {
    return path;
  }

  /**
   * Demands that there is no file and no mapping any more.
   *
   * @param when the beginning of a sentence: "After close"
   */
  void requireNothingLeft(String when) throws IOException {
    var left = files();
    if (!left.isEmpty()) {
      throw Rejection.of(FILE_GOES_BY_ITSELF, "%s, the folder had %s.".formatted(when, left));
    }
    requireNoMapping(when);
  }

  /** Demands that there are not more mappings than in the beginning. */
  void requireNoMapping(String when) {
    long more = OpenMappings.count() - mappings;
    if (more > 0) {
      throw Rejection.of(
          MAPPING_ENDS_BY_ITSELF,
          "%s, %d mapping%s left.".formatted(when, more, more == 1 ? " was" : "s were"));
    }
  }

  /** The names of the files in it. */
  List<String> files() throws IOException {
    var names = new ArrayList<String>();
    try (var all = Files.newDirectoryStream(path)) {
      all.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  @Override
  public void close() throws IOException {
    for (String name : files()) {
      Files.delete(path.resolve(name));
    }
    Files.delete(path);
  }
}
