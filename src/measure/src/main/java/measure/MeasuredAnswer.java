package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer that is measured.
 *
 * @param name told in tables: {@code yours}, {@code reference}, {@code wrong/volatile}
 * @param sources text by path below {@code src/main/java}, with slashes; what the answer doesn't
 *     have comes from the lesson
 */
public record MeasuredAnswer(String name, Map<String, String> sources) {
  /** Reserved for the plain loop that answers are compared with. */
  public static final String BASELINE = "baseline";

  /** Copies. */
  public MeasuredAnswer {
    sources = Map.copyOf(sources);
  }

  /**
   * The {@code .java} files that lie directly in a folder, as answers are kept.
   *
   * @param packageName of all of them
   * @throws IOException if they can't be read, or there are none
   */
  public static MeasuredAnswer ofFolder(String name, String packageName, Path folder)
      throws IOException {
    var sources = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(folder, "*.java")) {
      for (Path file : files) {
        sources.put(packageName + "/" + file.getFileName(), Files.readString(file));
      }
    }
    if (sources.isEmpty()) {
      throw new IOException("no .java file in " + folder);
    }
    return new MeasuredAnswer(name, sources);
  }

  static MeasuredAnswer ofFile(String name, String packageName, Path file) throws IOException {
    return new MeasuredAnswer(
        name, Map.of(packageName + "/" + file.getFileName(), Files.readString(file)));
  }
}
