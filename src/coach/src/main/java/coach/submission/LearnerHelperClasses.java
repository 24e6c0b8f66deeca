package coach.submission;

import coach.course.AnswerText;
import coach.text.ControlCharacterEscaper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import workbook.Exercise;
import workbook.PackageDeclaration;
import workbook.TextFiles;

/**
 * The classes that a learner has written beside an answer, as far as they are taken along: those of
 * the exercise's package that the workbook does not give itself, within bounds. Not thread-safe.
 */
final class LearnerHelperClasses {
  private static final int MOST = 50;
  private static final int MOST_FILES_READ = 2_000;

  /** Packages of the tools; a class of these beside an answer would be meant to stand for one. */
  private static final List<String> OF_TOOLS =
      List.of("kit", "explorer", "judge", "warmup", "coach", "org.junit", "org.opentest4j");

  private final Exercise exercise;
  private final Path home;
  private final Map<String, String> texts = new TreeMap<>();
  private final List<String> ignoredFiles = new ArrayList<>();
  private final List<String> tooMuch = new ArrayList<>();
  private int size;

  private LearnerHelperClasses(Exercise exercise, Path home) {
    this.exercise = exercise;
    this.home = home;
  }

  /**
   * Reads what lies beside an answer.
   *
   * @param home the learner's folder, out of which nothing is read
   */
  static LearnerHelperClasses beside(Path answer, Exercise exercise, Path home) throws IOException {
    var own = new LearnerHelperClasses(exercise, home);
    own.foldersOfTools(answer);
    var given = given(exercise);
    for (Path file : own.sources(answer.getParent())) {
      String name = file.getFileName().toString();
      if (!given.contains(name) && !name.equals(exercise.name() + ".java")) {
        own.take(file, name);
      }
    }
    if (!own.tooMuch.isEmpty()) {
      own.ignoredFiles.add(
          ("%d more files beside it were not taken along (%s): at most %d, of a megabyte in all,"
                  + " are.")
              .formatted(own.tooMuch.size(), some(own.tooMuch), MOST));
    }
    return own;
  }

  /** Text by name of the file. */
  Map<String, String> texts() {
    return texts;
  }

  /** Sentences about what was not taken along, and might be missed. */
  List<String> ignoredFiles() {
    return ignoredFiles;
  }

  private List<Path> sources(Path folder) throws IOException {
    try (var beside = Files.list(folder)) {
      var found =
          beside
              .filter(file -> file.toString().endsWith(".java"))
              .limit(MOST_FILES_READ + 1)
              .sorted()
              .toList();
      if (found.size() > MOST_FILES_READ) {
        ignoredFiles.add(
            "More than %d files lie beside it: not all were read.".formatted(MOST_FILES_READ));
      }
      return found;
    }
  }

  private void take(Path file, String name) throws IOException {
    var objection = UntrustedFile.reasonToRefuse(file, home);
    if (objection.isPresent()) {
      ignoredFiles.add("%s %s.".formatted(ControlCharacterEscaper.line(name), objection.get()));
      return;
    }
    if (texts.size() == MOST || size == UntrustedFile.LARGEST) {
      tooMuch.add(name);
      return;
    }
    var content = UntrustedFile.read(file);
    if (content.isEmpty() || content.get().length > UntrustedFile.LARGEST - size) {
      tooMuch.add(name);
      return;
    }
    text(content.get()).ifPresent(text -> take(name, text, content.get().length));
  }

  private void take(String name, String text, int length) {
    String itsPackage = PackageDeclaration.of(text);
    if (itsPackage.equals(exercise.packageName())) {
      texts.put(name, text);
      size += length;
    } else if (OF_TOOLS.stream().anyMatch(w -> (itsPackage + ".").startsWith(w + "."))) {
      ignoredFiles.add(
          "%s says that it is in the package %s, which is not the learner's: it was not taken along."
              .formatted(
                  ControlCharacterEscaper.line(name), ControlCharacterEscaper.line(itsPackage)));
    }
  }

  /** Classes in folders of their own, {@code kit/OneVerdict.java}; these are never read. */
  private void foldersOfTools(Path answer) throws IOException {
    Path root = answer.getParent();
    if (root.endsWith(exercise.packageName().replace('.', '/'))) {
      for (int i = 0; i < exercise.packageName().split("\\.").length; i++) {
        root = root.getParent();
      }
    }
    for (String name : OF_TOOLS) {
      Path folder = root.resolve(name.replace('.', '/'));
      if (root.startsWith(home) && Files.isDirectory(folder)) {
        ignoredFiles.add(
            "The folder %s has the name of a package which is not the learner's: it was not taken"
                    .formatted(
                        ControlCharacterEscaper.line(
                            TextFiles.withForwardSlashes(home.relativize(folder))))
                + " along.");
      }
    }
  }

  private static Optional<String> text(byte[] content) {
    try {
      return Optional.of(AnswerText.source(content));
    } catch (CharacterCodingException e) {
      return Optional.empty(); // if the answer needs it, the compiler will say so
    }
  }

  /** The names of the files that the workbook gives. */
  private static Set<String> given(Exercise exercise) throws IOException {
    var names = new HashSet<String>();
    for (Path folder : List.of(exercise.file().getParent(), exercise.test().getParent())) {
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          files.forEach(file -> names.add(file.getFileName().toString()));
        }
      }
    }
    for (Exercise other : exercise.lesson().exercises()) {
      names.remove(other.name() + ".java");
    }
    return names;
  }

  private static String some(List<String> names) {
    return ControlCharacterEscaper.line(names.getFirst()) + (names.size() > 1 ? ", …" : "");
  }
}
