package measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * An answer that is measured.
 *
 * @param name as tables show it: {@code yours}, {@code reference}, {@code wrong/volatile}
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

  static MeasuredAnswer ofFile(String name, String path, Path file) throws IOException {
    return new MeasuredAnswer(name, Map.of(path, Files.readString(file)));
  }
}
