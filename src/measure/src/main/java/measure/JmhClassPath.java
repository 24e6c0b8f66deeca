package measure;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import joptsimple.OptionParser;
import org.apache.commons.math3.stat.StatUtils;
import org.openjdk.jmh.Main;

/**
 * JMH and what it needs, wherever this program has them from. Nothing else of the program's own
 * class path may reach a benchmark: it might hold another answer to the same exercise.
 */
final class JmhClassPath {
  private JmhClassPath() {}

  /** For the compiler. */
  static List<Path> ofCompiler() {
    return List.of(placeOf(Main.class));
  }

  /** For the child, with the compiled benchmark before them. */
  static String classPath(Path classes) {
    return Stream.concat(
            Stream.of(classes),
            Stream.of(Main.class, OptionParser.class, StatUtils.class, SupervisedJmh.class)
                .map(JmhClassPath::placeOf))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not in a file or folder: " + type, e);
    }
  }
}
