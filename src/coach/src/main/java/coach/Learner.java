package coach;

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

/**
 * Somebody whose answers lie in a folder: a clone of the workbook, a part of one, or just the
 * files. The tests and the given classes are never taken from there, so nobody can bring tests of
 * his own.
 *
 * @param name the folder's name
 */
record Learner(String name, Path folder) {
  private static final long LARGEST = 1 << 20;

  /** What has been handed in for an exercise can't be judged; the message says why. */
  static final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable(String message) {
      super(message);
    }
  }

  static Learner of(Path folder) {
    Path full = folder.toAbsolutePath().normalize();
    return new Learner(full.getFileName() == null ? "/" : full.getFileName().toString(), full);
  }

  /** The learner whose folder it is; or, if it only holds such folders, those learners, by name. */
  static List<Learner> in(Path folder, List<Exercise> exercises) throws IOException {
    var self = of(folder);
    if (self.hasAny(exercises)) {
      return List.of(self);
    }
    try (var folders = Files.list(folder)) {
      var all =
          folders
              .filter(Files::isDirectory)
              .filter(sub -> !sub.getFileName().toString().startsWith("."))
              .sorted()
              .map(Learner::of)
              .toList();
      // One who has handed in nothing is a learner too, if the others are.
      return all.stream().anyMatch(learner -> learner.hasAny(exercises)) ? all : List.of(self);
    }
  }

  private boolean hasAny(List<Exercise> exercises) {
    return exercises.stream().anyMatch(exercise -> file(exercise).isPresent());
  }

  /** Where the answer lies, if there is one. */
  Optional<Path> file(Exercise exercise) {
    String lesson = exercise.lesson().name();
    return List.of(
            "lessons/" + lesson + "/src/main/java/",
            lesson + "/src/main/java/",
            "src/main/java/",
            "")
        .stream()
        .map(place -> folder.resolve(place + exercise.path()))
        .filter(Files::isRegularFile)
        .findFirst()
        .or(() ->
            Optional.of(folder.resolve(exercise.name() + ".java")).filter(Files::isRegularFile));
  }

  /**
   * The answer with the learner's own classes beside it, by path below {@code src/main/java}; empty
   * if there is no answer.
   *
   * @throws NotReadable if it is there, but can't be judged
   */
  Optional<Map<String, String>> sources(Exercise exercise) throws IOException, NotReadable {
    var answer = file(exercise);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    var sources = new TreeMap<String, String>();
    sources.put(exercise.path(), text(exercise, answer.get()));
    var notTheirs = notTheirs(exercise);
    try (var beside = Files.list(answer.get().getParent())) {
      for (Path file : beside.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String name = file.getFileName().toString();
        if (!notTheirs.contains(name) && Files.isRegularFile(file)) {
          ownClass(exercise, file)
              .ifPresent(text -> sources.putIfAbsent(folderOf(exercise) + name, text));
        }
      }
    }
    return Optional.of(sources);
  }

  private static String folderOf(Exercise exercise) {
    return exercise.path().substring(0, exercise.path().lastIndexOf('/') + 1);
  }

  /** The names of the files that the workbook gives. */
  private static Set<String> notTheirs(Exercise exercise) throws IOException {
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

  private static Optional<String> ownClass(Exercise exercise, Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try {
      String text = Text.source(Files.readAllBytes(file));
      return Optional.of(text).filter(t -> Exercise.packageOf(t).equals(exercise.packageName()));
    } catch (CharacterCodingException e) {
      return Optional.empty(); // if the answer needs it, the compiler will say so
    }
  }

  private static String text(Exercise exercise, Path file) throws IOException, NotReadable {
    if (Files.size(file) > LARGEST) {
      throw new NotReadable(
          "The file is larger than a megabyte: that is no answer to " + exercise + ".");
    }
    byte[] content = Files.readAllBytes(file);
    try {
      return Text.source(content);
    } catch (CharacterCodingException e) {
      throw new NotReadable(Sentences.notUtf8(exercise, content));
    }
  }

  /** All that are named, each once and in order. */
  static List<Learner> in(List<Path> folders, List<Exercise> exercises) throws IOException {
    var all = new ArrayList<Learner>();
    for (Path folder : folders) {
      in(folder, exercises).stream().filter(l -> !all.contains(l)).forEach(all::add);
    }
    return all;
  }
}
