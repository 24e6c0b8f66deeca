package judge.compile;

import static javax.tools.StandardLocation.CLASS_PATH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import judge.api.CompiledClass;
import judge.api.Submission;
import judge.api.Verdict;
import judge.jvm.LessonLibraries;
import judge.jvm.ToolClassPath;

/**
 * Compiles one exercise's test, and of the lesson only what that test needs: other exercises may be
 * half done. One file manager lives as long as this does, because reading the jars is what takes
 * time; and what was compiled before is not compiled again, as long as the {@link IncrementalCache}
 * holds.
 *
 * <p>Not thread-safe. A thread that compiles must not be interrupted: that would close the jars
 * under the file manager, and it would never find a class again. See {@link CompilerThread}.
 */
final class ExerciseCompiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-g", "-parameters", "-Xlint:none", "-implicit:class");

  /** Packages of the tools: a class in one of them would be meant to stand for one of theirs. */
  private static final List<String> OF_TOOLS =
      List.of("kit/", "explorer/", "judge/", "warmup/", "org/junit/", "org/opentest4j/");

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final IncrementalCache.Store earlier = new IncrementalCache.Store();
  private List<Path> seen = List.of(); // what is on the file manager's class path
  private int whole;

  /**
   * Opens the tools' jars.
   *
   * @param compiler null if this Java has none
   * @throws IllegalStateException if it is null
   */
  ExerciseCompiler(JavaCompiler compiler) throws IOException {
    if (compiler == null) {
      throw new IllegalStateException(
          "This Java has no compiler: it is a JRE. Start the workbook with a JDK, 25 or newer (now:"
              + " "
              + System.getProperty("java.home")
              + ").");
    }
    this.compiler = compiler;
    files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    see(List.of());
  }

  /**
   * Compiles.
   *
   * @throws IllegalArgumentException if the lesson has no such exercise
   */
  CompilationResult compile(Submission submission) throws IOException {
    var taken = inPackagesOfTheTools(submission);
    if (!taken.isEmpty()) {
      return new CompilationResult(List.of(), taken);
    }
    var sources = SourceTree.of(submission);
    var libraries = LessonLibraries.of(submission.lesson());
    see(libraries);
    String tools = ToolClassPath.fingerprint() + libraries;
    var known = earlier.of(submission).filter(e -> e.holdFor(tools, sources));
    if (known.isPresent()) {
      var renewed = renewed(submission, known.get(), sources);
      if (renewed.isPresent()) {
        earlier.keep(submission, renewed.get());
        return new CompilationResult(renewed.get().classes(), List.of());
      }
    }
    return whole(submission, sources, tools);
  }

  private static List<Verdict.Problem> inPackagesOfTheTools(Submission submission) {
    return submission.sources().keySet().stream()
        .filter(path -> OF_TOOLS.stream().anyMatch(path::startsWith))
        .sorted()
        .map(path ->
            new Verdict.Problem(
                path,
                0,
                0,
                "this class is in a package of the workbook's tools; the classes of an answer"
                    + " belong into the package of the exercise",
                "judge.package.taken"))
        .toList();
  }

  /** Has the compiler see the tools and these; set anew, it would look into each jar once more. */
  private void see(List<Path> libraries) throws IOException {
    var classPath = Stream.concat(ToolClassPath.ofTests().stream(), libraries.stream()).toList();
    if (!classPath.equals(seen)) {
      files.setLocationFromPaths(CLASS_PATH, classPath);
      seen = classPath;
    }
  }

  /** How many submissions had to be compiled as a whole. */
  int whole() {
    return whole;
  }

  /** Compiles the changed sources alone; empty if that won't do, for whatever reason. */
  private Optional<IncrementalCache> renewed(
      Submission submission, IncrementalCache known, SourceTree sources) throws IOException {
    var now = sources.digests(known.digests().keySet());
    var changed = known.changed(now);
    if (changed.isEmpty()) {
      return Optional.of(known);
    }
    var objects = changed.stream().map(name -> sources.source(name, files)).toList();
    if (objects.stream().anyMatch(sources::isTest)) {
      return Optional.empty();
    }
    // What the lesson gives is not to see what has come with the answer.
    var beside = new IsolatedCompilation(submission, sources, files, this::run);
    if (!changed.stream().allMatch(submission::isOfAnswer)
        && known.classes().stream().anyMatch(beside::isExtra)) {
      return Optional.empty();
    }
    var view = InMemoryFileManager.part(files, sources, known.without(changed));
    boolean compiled = run(view, objects, new DiagnosticCollector<>());
    return compiled
            && now.entrySet().containsAll(sources.digests(changed).entrySet())
            && ApiSignature.of(view.made()).equals(ApiSignature.of(known.from(changed)))
        ? Optional.of(known.with(now, changed, view.made()))
        : Optional.empty();
  }

  private CompilationResult whole(Submission submission, SourceTree sources, String tools)
      throws IOException {
    whole += 1;
    var before = sources.digests(sources.names());
    var compilation = new IsolatedCompilation(submission, sources, files, this::run).compile();
    if (!compilation.problems().isEmpty()) {
      return compilation;
    }
    var made = compilation.classes();
    var used = made.stream().map(CompiledClass::source).collect(Collectors.toSet());
    var after = sources.digests(used);
    if (before.entrySet().containsAll(after.entrySet())) { // else nobody knows what was compiled
      earlier.keep(submission, new IncrementalCache(tools, sources.names(), after, made));
    }
    return compilation;
  }

  private boolean run(
      InMemoryFileManager view,
      Iterable<? extends JavaFileObject> sources,
      DiagnosticCollector<JavaFileObject> said) {
    return compiler.getTask(null, view, said, OPTIONS, null, sources).call();
  }

  /** Closes the jars. */
  @Override
  public void close() throws IOException {
    files.close();
  }
}
