package coach.command;

import coach.course.CoachFolder;
import coach.process.EndWithParentServer;
import coach.process.Environment;
import coach.process.ForegroundProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import judge.files.TemporaryFolders;
import judge.jvm.LessonLibraries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import workbook.Lesson;
import workbook.TextFiles;
import workbook.Workbook;

/** Opens JShell with a lesson's classes, as far as they compile. */
@Command(name = "jshell", description = "Opens JShell with a lesson's classes, yours included.")
final class JShellCommand extends Subcommand {
  @Parameters(paramLabel = "LESSON", description = "3, pools or 03-pools.")
  private String lesson;

  @Override
  public Integer call() throws Exception {
    var wanted = coach().lookup().lesson(lesson);
    Path classes = TemporaryFolders.create("coach-");
    try {
      leftOut(wanted, classes)
          .forEach(name -> warn(name + " does not compile, so it is not there."));
      var program = new ForegroundProcess(command(wanted, classes)).in(wanted.folder());
      return coach().environment().foregroundRunner().run(program);
    } finally {
      TemporaryFolders.delete(classes);
    }
  }

  private static List<String> command(Lesson lesson, Path classes) throws IOException {
    var command = new ArrayList<>(List.of(Environment.jdkTool("jshell")));
    EndWithParentServer.options().forEach(option -> command.add("-J" + option));
    command.addAll(preferences(lesson.workbook()));
    command.addAll(List.of("--class-path", classPath(lesson, classes), "--startup", "DEFAULT"));
    Path start = lesson.folder().resolve("start.jsh");
    if (Files.isRegularFile(start)) {
      command.addAll(List.of("--startup", start.toString()));
    }
    return command;
  }

  /**
   * JShell keeps its history and settings beside the learner's progress, not in the home folder.
   * The innermost folder is made here: where it is missing, Java makes it and says so on the error
   * stream.
   */
  private static List<String> preferences(Workbook workbook) {
    Path root = CoachFolder.of(workbook).resolve("jshell");
    try {
      Files.createDirectories(root.resolve(".java/.userPrefs"));
      return List.of("-J-Djava.util.prefs.userRoot=" + root);
    } catch (IOException e) {
      return List.of(); // nothing can be kept there: JShell looks for a place of its own
    }
  }

  /** Compiles each class with what it needs; returns the names of the files that don't compile. */
  static List<String> leftOut(Lesson lesson, Path classes) throws IOException {
    Path sources = sources(lesson);
    var left = new ArrayList<String>();
    try (var files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        if (!compiled(lesson, file, classes)) {
          left.add(TextFiles.withForwardSlashes(sources.relativize(file)));
        }
      }
    }
    return left;
  }

  private static boolean compiled(Lesson lesson, Path file, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(said, Locale.ENGLISH, null)) {
      var options =
          List.of(
              "-proc:none",
              "-encoding",
              "UTF-8",
              "-d",
              classes.toString(),
              "-sourcepath",
              sources(lesson).toString(),
              "-cp",
              classPath(lesson, classes));
      return compiler
          .getTask(null, files, said, options, null, files.getJavaFileObjects(file))
          .call();
    }
  }

  private static Path sources(Lesson lesson) {
    return lesson.mainSources();
  }

  /** The lesson's classes, and the libraries that they use. */
  private static String classPath(Lesson lesson, Path classes) throws IOException {
    return Stream.concat(Stream.of(classes), LessonLibraries.of(lesson.folder()).stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
