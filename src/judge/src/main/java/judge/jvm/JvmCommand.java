package judge.jvm;

import java.nio.file.Path;
import java.util.List;

/** How the judge starts a JVM, whatever it is for. */
public final class JvmCommand {
  private JvmCommand() {}

  /** Settings of the environment that would make the child another JVM on another machine. */
  public static final List<String> REMOVED_ENVIRONMENT =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH");

  /**
   * This Java, with what bears upon an {@link AotCache}: that serves only a JVM of its kind. What
   * it runs is over in less than a second, and the second compiler would take half of its processor
   * time for code that isn't run again.
   */
  public static List<String> java() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData", // a file outside the folder, which a JVM that is killed leaves behind
        "-Xmx256m",
        "-ea"); // as Maven and the IDEs run tests
  }
}
