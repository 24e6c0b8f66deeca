package measure;

import static javax.tools.StandardLocation.CLASS_OUTPUT;
import static javax.tools.StandardLocation.CLASS_PATH;
import static javax.tools.StandardLocation.SOURCE_OUTPUT;
import static javax.tools.StandardLocation.SOURCE_PATH;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.BenchmarkProcessor;

/**
 * A temporary folder in which answers are compiled with their benchmark, each in a folder of its
 * own; gone when it is closed. For one thread; the compiler has another, because an interrupt would
 * close its files under it.
 */
final class BenchmarkCompiler implements AutoCloseable {
  private static final List<String> OPTIONS =
      List.of("-g", "-parameters", "-nowarn", "-Xlint:none", "-implicit:class");

  private final Path folder;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("measure-compiler").daemon().factory());
  private int compiled;

  private BenchmarkCompiler(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder. */
  static BenchmarkCompiler open() throws MeasuringException {
    try {
      return new BenchmarkCompiler(Files.createTempDirectory("measure-").toRealPath());
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Compiles, with what JMH generates from the benchmark; returns the folder with the classes. */
  Path compile(ExerciseBenchmark benchmark, MeasuredAnswer subject)
      throws MeasuringException, InterruptedException {
    try {
      return thread.submit(() -> compiled(benchmark, subject)).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MeasuringException refused) {
        throw refused;
      }
      throw new IllegalStateException("the compiler failed", e.getCause());
    }
  }

  private Path compiled(ExerciseBenchmark benchmark, MeasuredAnswer subject)
      throws MeasuringException {
    try {
      Path place = Files.createDirectory(folder.resolve("subject-" + ++compiled));
      Path sources = Files.createDirectory(place.resolve("sources"));
      for (var source : subject.sources().entrySet()) {
        Path file = sources.resolve(source.getKey());
        Files.createDirectories(file.getParent());
        Files.writeString(file, source.getValue());
      }
      var path = new ArrayList<>(List.of(sources));
      path.addAll(benchmark.otherSources());
      Path classes = Files.createDirectory(place.resolve("classes"));
      compile(benchmark, subject, path, classes);
      return classes;
    } catch (IOException e) {
      throw cannotWrite(e);
    }
  }

  private void compile(
      ExerciseBenchmark benchmark, MeasuredAnswer subject, List<Path> sourcePath, Path classes)
      throws IOException, MeasuringException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new MeasuringException(
          "This Java has no compiler: it is a JRE. Start the workbook with a JDK, 25 or newer.");
    }
    var said = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(CLASS_PATH, JmhClassPath.ofCompiler());
      files.setLocationFromPaths(
          SOURCE_PATH, sourcePath.stream().filter(Files::isDirectory).toList());
      files.setLocationFromPaths(CLASS_OUTPUT, List.of(classes));
      files.setLocationFromPaths(SOURCE_OUTPUT, List.of(classes));
      var task =
          compiler.getTask(
              Writer.nullWriter(),
              files,
              said,
              OPTIONS,
              null,
              files.getJavaFileObjects(benchmark.source()));
      task.setProcessors(List.of(new BenchmarkProcessor()));
      if (!task.call()) {
        throw notCompiled(benchmark, subject, said.getDiagnostics());
      }
    }
  }

  /** Tells the first error in the answer, or else the first of all. */
  private MeasuringException notCompiled(
      ExerciseBenchmark benchmark,
      MeasuredAnswer subject,
      List<Diagnostic<? extends JavaFileObject>> said) {
    var errors = said.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).toList();
    var first =
        errors.stream()
            .filter(error -> isIn(folder, error))
            .findFirst()
            .or(() -> errors.stream().findFirst());
    String where =
        first
            .map(Diagnostic::getSource)
            .map(
                source -> Path.of(source.toUri()).getFileName() + ":" + first.get().getLineNumber())
            .orElse("somewhere");
    String what = first.map(error -> error.getMessage(Locale.ENGLISH)).orElse("no reason given");
    return new MeasuringException(
        "%s: the answer '%s' doesn't compile together with its benchmark: %s: %s"
            .formatted(benchmark.exercise(), subject.name(), where, what.strip()));
  }

  private static boolean isIn(Path folder, Diagnostic<? extends JavaFileObject> error) {
    return error.getSource() != null && Path.of(error.getSource().toUri()).startsWith(folder);
  }

  /** The sentence for a full disk and its like. */
  static MeasuringException cannotWrite(IOException e) {
    return new MeasuringException(
        "Can't write to the temporary folder %s, or not read what is to be measured (%s). Is the"
                .formatted(System.getProperty("java.io.tmpdir"), e.getMessage())
            + " disk full? -Djava.io.tmpdir names another folder.",
        e);
  }

  /** Waits for the compiler, and deletes what can be deleted. */
  @Override
  public void close() {
    thread.close();
    RecursiveDelete.delete(folder);
  }
}
