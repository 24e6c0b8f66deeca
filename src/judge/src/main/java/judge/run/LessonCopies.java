package judge.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import judge.api.Submission;
import judge.files.TemporaryFolders;

/**
 * Private copies of lessons, from which strangers' answers are judged. Each lesson is read once,
 * into memory; before each judgement its copy is compared with that, and made anew if somebody has
 * changed it. So an answer that writes into the workbook, or into the copy, changes nobody's
 * verdict.
 *
 * <p>Thread-safe.
 */
public final class LessonCopies implements AutoCloseable {
  private final Path root;
  private final Map<Path, Map<Path, byte[]>> lessons = new HashMap<>(); // guarded by this

  private LessonCopies(Path root) {
    this.root = root;
  }

  public static LessonCopies inTemporaryFolder() throws IOException {
    return new LessonCopies(TemporaryFolders.create("judge-"));
  }

  /** The same submission to the copy of its lesson, which is as it was when it was first read. */
  public synchronized Submission of(Submission submission) throws IOException {
    Path lesson = submission.lesson().toAbsolutePath().normalize();
    var files = lessons.get(lesson);
    if (files == null) {
      files = contents(lesson);
      lessons.put(lesson, files);
    }
    Path copy = root.resolve(Integer.toHexString(lesson.hashCode())).resolve(lesson.getFileName());
    if (!areTheSame(files, contents(copy))) {
      TemporaryFolders.delete(copy);
      write(files, copy);
    }
    return new Submission(copy, submission.exercise(), submission.sources());
  }

  /** All that a lesson has for its exercises; none if the folder is not there. */
  private static Map<Path, byte[]> contents(Path lesson) throws IOException {
    var contents = new TreeMap<Path, byte[]>();
    for (Path part : new Path[] {lesson.resolve("src"), lesson.resolve("pom.xml")}) {
      if (!Files.exists(part)) {
        continue;
      }
      try (var files = Files.walk(part)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          contents.put(lesson.relativize(file), Files.readAllBytes(file));
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return contents;
  }

  private static boolean areTheSame(Map<Path, byte[]> some, Map<Path, byte[]> others) {
    return some.keySet().equals(others.keySet())
        && some.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
  }

  private static void write(Map<Path, byte[]> files, Path copy) throws IOException {
    Files.createDirectories(copy);
    for (var file : files.entrySet()) {
      Path place = copy.resolve(file.getKey());
      Files.createDirectories(place.getParent());
      Files.write(place, file.getValue());
    }
  }

  @Override
  public void close() {
    TemporaryFolders.delete(root);
  }
}
