package judge;

import java.nio.file.Path;
import org.junit.platform.launcher.core.LauncherFactory;

/** The run from which the JVM learns what to keep in an {@link AotCache}. */
final class Training {
  private Training() {}

  /**
   * Started by {@link AotCache}, not by hand. Ends as programs end, because only then the JVM
   * writes its file.
   *
   * @param args none
   */
  public static void main(String[] args) {
    var judge = new Line(new PrivateFolder(Path.of(".")));
    try (var junit = LauncherFactory.openSession(ChildProgram.JUPITER_ONLY)) {
      ChildProgram.run(junit, Drill.class, new Narrator(judge, new FullHeap(judge), Flight.none()));
    }
    System.exit(0); // whatever threads the drill has left
  }
}
