package coach.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import judge.api.CompiledClass;
import judge.jvm.LessonLibraries;
import workbook.Exercise;

/** The right answers that the workbook keeps, compiled. */
final class CompiledRightAnswers {
  private CompiledRightAnswers() {}

  /** One of them: the reference, or one of {@code right}. */
  record Kept(Exercise exercise, Path folder, List<Path> files) {
    @Override
    public String toString() {
      return exercise + " " + folder.getFileName();
    }

    /** Its own classes. */
    List<CompiledClass> classes() throws IOException {
      return compiled(exercise, files);
    }
  }

  static List<Kept> right(Exercise exercise) throws IOException {
    var all = new ArrayList<Kept>();
    Path reference = exercise.reference();
    all.add(new Kept(exercise, reference.getParent(), List.of(reference)));
    Path right = exercise.rightFolder();
    try (var kinds = Files.list(right)) {
      for (Path kind : kinds.sorted().toList()) {
        try (var files = Files.walk(kind)) {
          all.add(
              new Kept(exercise, kind, files.filter(f -> f.toString().endsWith(".java")).toList()));
        }
      }
    }
    return all;
  }

  /** The classes that come of these files, beside the lesson's own. */
  static List<CompiledClass> compiled(Exercise exercise, List<Path> files) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new java.io.StringWriter();
    try (var standard =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      standard.setLocationFromPaths(
          StandardLocation.SOURCE_PATH, List.of(exercise.lesson().mainSources()));
      standard.setLocationFromPaths(
          StandardLocation.CLASS_PATH, LessonLibraries.of(exercise.lesson().folder()));
      var made = new ArrayList<CompiledClass>();
      var keeping = new Keeping(standard, files.stream().map(Path::toUri).toList(), made);
      boolean compiles =
          compiler
              .getTask(
                  said,
                  keeping,
                  null,
                  List.of("-proc:none", "-g", "-implicit:class"),
                  null,
                  standard.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiles) {
        throw new IllegalArgumentException(files + "\n" + said);
      }
      return made;
    }
  }

  private static final class Keeping extends ForwardingJavaFileManager<JavaFileManager> {
    private final List<URI> own;
    private final List<CompiledClass> made;

    Keeping(JavaFileManager files, List<URI> own, List<CompiledClass> made) {
      super(files);
      this.own = own;
      this.made = made;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              if (own.contains(sibling.toUri())) {
                made.add(
                    new CompiledClass(name, Path.of(sibling.toUri()).toString(), toByteArray()));
              }
            }
          };
        }
      };
    }
  }
}
