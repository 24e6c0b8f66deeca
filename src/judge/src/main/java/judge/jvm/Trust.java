package judge.jvm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the judge knows who has written the answers. From it follows what their code finds in a
 * child JVM.
 */
public enum Trust {
  /**
   * It is the learner's own, on the learner's own machine: it finds what it finds under Maven and
   * in an IDE. It may call native code, of which the JVM warns, and {@code sun.misc.Unsafe} is
   * there.
   */
  TRUSTED {
    @Override
    List<String> options(boolean withLibraries) {
      return List.of(addModules(Stream.concat(MODULES.stream(), Stream.of(UNSAFE)).toList()));
    }
  },
  /**
   * It could be anybody's. Native code throws, and the unsafe is there only where a library needs
   * it. By these options the JVM links no classes ahead (JDK 25), so such a child takes half as
   * much processor time again to start.
   */
  UNTRUSTED {
    @Override
    List<String> options(boolean withLibraries) {
      var options = new ArrayList<>(List.of(addModules(MODULES), "--illegal-native-access=deny"));
      if (withLibraries) {
        options.add(addModules(List.of(UNSAFE))); // JMH asks for it
      }
      return options;
    }
  };

  private static final String UNSAFE = "jdk.unsupported";

  /**
   * The JDK as learner's code sees it, and JUnit. {@code jdk.attach} and the debugger's modules
   * can't be left out, they come as providers of services; against them stand options of the
   * child's JVM.
   */
  private static final List<String> MODULES =
      List.of(
          "java.se",
          "jdk.compiler",
          "jdk.httpserver",
          "jdk.jfr",
          "jdk.management",
          "jdk.management.jfr",
          "jdk.net",
          "org.junit.jupiter.engine",
          "org.junit.jupiter.params");

  /** Options of {@code java}: which modules there are, and what their users may do. */
  abstract List<String> options(boolean withLibraries);

  private static String addModules(List<String> modules) {
    return "--add-modules=" + String.join(",", modules);
  }
}
