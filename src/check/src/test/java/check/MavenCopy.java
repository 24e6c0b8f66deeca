package check;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of this workbook in which the exercises are as shipped and nothing has been built, and the
 * Maven that runs these tests.
 *
 * @param workbook the copy
 * @param maven the folder that Maven was unpacked to
 */
record MavenCopy(Workbook workbook, Path maven) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Skips the test where Maven doesn't run it: an IDE doesn't say where Maven is. */
  static MavenCopy in(Path folder) throws IOException {
    var maven = System.getProperty("check.maven");
    assumeTrue(maven != null, "only Maven's own build says where Maven is");
    var original = ThisWorkbook.get();
    Trees.copy(original.root(), folder, original.files());
    var copy = new MavenCopy(Workbook.in(folder), Path.of(maven));
    for (Exercise exercise : copy.lesson().exercises()) {
      put(exercise.shipped(), exercise);
    }
    return copy;
  }

  /** The one lesson that the commands are tried out with. */
  Lesson lesson() throws IOException {
    return workbook.lessons().stream()
        .filter(lesson -> lesson.name().equals("03-pools"))
        .findFirst()
        .orElseThrow();
  }

  Exercise poolMap() throws IOException {
    return lesson().exercises().stream()
        .filter(exercise -> exercise.name().equals("PoolMap"))
        .findFirst()
        .orElseThrow();
  }

  /** As the learner does: the exercise's file gets that text. */
  static void put(Path text, Exercise exercise) throws IOException {
    Files.copy(text, exercise.learners(), StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Runs Maven as one does by hand, on the JDK that it runs on now; with the local repository, and
   * the compiler's cache, of the build that runs these tests.
   *
   * @param arguments blanks between them
   */
  Program.Ending mvn(Path folder, String arguments) throws IOException {
    return mvn(Path.of(System.getProperty("check.maven.java")), folder, arguments);
  }

  /** The same on another JDK. */
  Program.Ending mvn(Path java, Path folder, String arguments) throws IOException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    var command = new ArrayList<String>();
    command.add(maven.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.add("-Dstyle.color=never");
    command.add("-Dmaven.repo.local=" + System.getProperty("check.maven.repository"));
    command.add("-Djavac.cache=" + System.getProperty("check.javac.cache"));
    if ("offline: true".equals(System.getProperty("check.maven.network"))) {
      command.add("-o");
    }
    command.addAll(List.of(arguments.split(" ")));
    return Program.of(command)
        .in(folder)
        .with("JAVA_HOME", java.toString())
        .with("MAVEN_PROJECTBASEDIR", "")
        .within(PATIENCE)
        .run();
  }
}
