package check.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import judge.api.Submission;
import workbook.Answer;
import workbook.Exercise;
import workbook.Lesson;

/**
 * A lesson laid out as shipped in a folder of its own, so that what a learner has made of an
 * exercise can't change a verdict about the workbook.
 */
final class StagedLesson {
  private final Path folder;

  private StagedLesson(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies the lesson's pom, sources and tests, with each exercise as shipped.
   *
   * @param parent an existing folder; the lesson gets one of its name in it
   */
  static StagedLesson of(Lesson lesson, Path parent) throws IOException {
    var stage = Files.createDirectory(parent.resolve(lesson.name()));
    copy(lesson.pom(), stage.resolve("pom.xml"));
    for (String part : List.of("src/main", "src/test")) {
      try (var files = walk(lesson.folder().resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          copy(file, stage.resolve(lesson.folder().relativize(file).toString()));
        }
      }
    }
    for (Exercise exercise : lesson.exercises()) {
      copy(exercise.shipped(), stage.resolve("src/main/java").resolve(exercise.path()));
    }
    return new StagedLesson(stage);
  }

  private static Stream<Path> walk(Path folder) throws IOException {
    return Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty();
  }

  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(from)) {
      Files.createDirectories(to.getParent());
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The answer in its exercise's place. */
  Submission with(Answer answer) throws IOException {
    return new Submission(folder, answer.exercise().name(), answer.sources());
  }
}
