package check.ide;

import check.process.ExternalProgram;
import check.process.FileTrees;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import workbook.Answer;
import workbook.Exercise;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.Workbook;

/**
 * Does what Eclipse and VS Code do when somebody clicks the button beside a test: their compiler
 * compiles the kit and the lesson, and their program runs the test class in a JVM of its own and
 * reports over a socket on the loopback address. Thread-safe.
 */
final class EclipseEngine {
  /** One class of each jar that an IDE puts on the class path of a lesson's test. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.jupiter.engine.JupiterTestEngine",
          "org.junit.platform.commons.JUnitException",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.launcher.Launcher",
          "org.opentest4j.AssertionFailedError",
          "org.apiguardian.api.API",
          "org.jspecify.annotations.NullMarked");

  /** What the IDE itself adds, to run the tests. */
  private static final List<String> RUNNER =
      List.of(
          "org.eclipse.jdt.internal.junit.runner.RemoteTestRunner",
          "org.eclipse.jdt.internal.junit5.runner.JUnit5TestLoader");

  /** Far longer than any run: a program that never reports turns the test red, not the verdict. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Path kit;
  private final AtomicInteger runs = new AtomicInteger();
  private final Map<Lesson, Path> tests = new HashMap<>(); // their classes; guarded by this

  /**
   * Compiles the kit and the explorer.
   *
   * @param folder an empty one, for all that is made
   */
  EclipseEngine(Workbook workbook, Path folder) throws IOException {
    this.folder = folder;
    kit = folder.resolve("kit");
    Path source = workbook.root().resolve("src/kit/src/main");
    var sources = new ArrayList<>(FolderListing.sourcesUnder(source.resolve("java")));
    sources.addAll(
        FolderListing.sourcesUnder(workbook.root().resolve("src/explorer/src/main/java")));
    compile(sources, kit, List.of());
    var resources = source.resolve("resources");
    try (var files = Files.walk(resources)) {
      FileTrees.copy(
          resources, kit, files.filter(Files::isRegularFile).map(resources::relativize).toList());
    }
  }

  /**
   * What came of a test class.
   *
   * @param messages what the program reported of it: each line begins with the kind of message
   * @param printed both streams of the JVM
   */
  record Report(List<String> messages, ExternalProgram.Ending printed) {
    boolean passed() {
      return has("%TESTS") && !has("%FAILED") && !has("%ERROR");
    }

    private boolean has(String kind) {
      return messages.stream().anyMatch(line -> line.startsWith(kind));
    }

    /** What the IDE shows of the first failure. */
    String trace() {
      return messages.stream()
          .dropWhile(line -> !line.startsWith("%TRACES"))
          .skip(1)
          .takeWhile(line -> !line.startsWith("%TRACEE"))
          .collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
      return String.join("\n", messages) + "\n" + printed.output();
    }
  }

  /**
   * Compiles the answer's lesson, otherwise as shipped, with the answer in it, and runs its test.
   *
   * @param options more of them for the JVM
   */
  Report run(Answer answer, String... options) throws Exception {
    Path own = Files.createDirectories(folder.resolve("run" + runs.incrementAndGet()));
    var exercise = answer.exercise();
    var lesson = exercise.lesson();
    var libraries = judge.jvm.LessonLibraries.of(lesson.folder());
    Path main = own.resolve("classes");
    compile(sources(answer, own.resolve("source")), main, libraries);
    var known = new ArrayList<>(List.of(main, kit));
    known.addAll(libraries);
    known.addFirst(testClasses(lesson, known));
    known.add(lesson.folder().resolve("src/test/resources"));
    return run(
        lesson.folder(),
        lesson.packageName() + "." + exercise.name() + "Test",
        known,
        List.of(options));
  }

  /** As in an IDE, a lesson's tests are compiled once, whatever becomes of its exercises. */
  private synchronized Path testClasses(Lesson lesson, List<Path> classPath) throws IOException {
    var classes = tests.get(lesson);
    if (classes == null) {
      classes = folder.resolve("tests-of-" + lesson);
      compile(FolderListing.sourcesUnder(lesson.testSources()), classes, classPath);
      tests.put(lesson, classes);
    }
    return classes;
  }

  /** The lesson's sources as shipped, with the answer's in their place. */
  private static List<Path> sources(Answer answer, Path to) throws IOException {
    var lesson = answer.exercise().lesson();
    var texts = new TreeMap<String, String>();
    for (Path given : FolderListing.sourcesUnder(lesson.mainSources())) {
      texts.put(lesson.packageName() + "/" + given.getFileName(), Files.readString(given));
    }
    for (Exercise exercise : lesson.exercises()) {
      texts.put(exercise.path(), Files.readString(exercise.shipped()));
    }
    texts.putAll(answer.sources());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = to.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    return FolderListing.sourcesUnder(to);
  }

  private Report run(Path workingFolder, String test, List<Path> classPath, List<String> options)
      throws Exception {
    var all = Stream.of(classPath.stream(), jars(LIBRARIES), jars(RUNNER)).flatMap(s -> s).toList();
    try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout((int) PATIENCE.toMillis());
      var messages = new FutureTask<>(() -> messagesTo(listener));
      Thread.ofVirtual().start(messages);
      var command = new ArrayList<>(List.of(ExternalProgram.ofJdk("java").toString(), "-ea"));
      command.addAll(options);
      command.addAll(
          List.of(
              "-cp",
              all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
              "org.eclipse.jdt.internal.junit.runner.RemoteTestRunner",
              "-version",
              "3",
              "-port",
              Integer.toString(listener.getLocalPort()),
              "-testLoaderClass",
              "org.eclipse.jdt.internal.junit5.runner.JUnit5TestLoader",
              "-loaderpluginname",
              "org.eclipse.jdt.junit5.runtime",
              "-classNames",
              test));
      var printed = ExternalProgram.of(command).in(workingFolder).within(PATIENCE).run();
      return new Report(messages.get(), printed);
    }
  }

  private static List<String> messagesTo(ServerSocket listener) throws IOException {
    try (var line = listener.accept();
        var words =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
      return words.lines().toList();
    } catch (SocketTimeoutException nobodyCame) {
      return List.of();
    }
  }

  /** Has Eclipse's compiler compile; fails if it finds an error, or an import that nobody uses. */
  static void compile(List<Path> sources, Path to, List<Path> classPath) throws IOException {
    Files.createDirectories(to);
    var said = new DiagnosticCollector<JavaFileObject>();
    var compiler = new EclipseCompiler();
    try (var files = compiler.getStandardFileManager(said, Locale.ENGLISH, null)) {
      var options =
          List.of(
              "--release",
              "25",
              "-proc:none",
              "-g",
              "-parameters",
              "-enableJavadoc", // a use there is a use, as in the IDE
              "-warn:unusedImport", // an IDE underlines it: somebody will think that it is theirs
              "-encoding",
              "UTF-8",
              "-d",
              to.toString(),
              "-cp",
              Stream.concat(classPath.stream(), jars(LIBRARIES))
                  .map(Path::toString)
                  .collect(Collectors.joining(File.pathSeparator)));
      boolean compiled =
          compiler
              .getTask(
                  Writer.nullWriter(),
                  files,
                  said,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled || !said.getDiagnostics().isEmpty()) {
        throw new AssertionError(
            said.getDiagnostics().stream()
                .map(d -> d.getSource() + ":" + d.getLineNumber() + " " + d.getMessage(null))
                .collect(Collectors.joining("\n", "Eclipse's compiler says:\n", "")));
      }
    }
  }

  /** The agent of that name, among the jars of this build. */
  static Path agent(String name) {
    return Stream.of(
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator))
        .map(Path::of)
        .filter(jar -> jar.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Path> jars(List<String> classes) {
    return classes.stream().map(EclipseEngine::jarOf).distinct();
  }

  private static Path jarOf(String name) {
    try {
      var type = Class.forName(name, false, EclipseEngine.class.getClassLoader());
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
