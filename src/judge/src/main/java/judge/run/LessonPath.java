package judge.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import judge.jvm.LessonLibraries;

/**
 * What a child is started for, a lesson: its working folder with the libraries that it needs there,
 * and which: after a change of branches another one stands under the same name, and who works in
 * the old one works in a folder that is gone.
 *
 * @param key the file system's; null where it has none
 * @param libraries what the lesson needs on the class path besides the tools
 */
public record LessonPath(Path folder, Object key, List<Path> libraries) {

  public static LessonPath of(Path folder) throws IOException {
    var real = folder.toRealPath();
    var key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
    return new LessonPath(real, key, LessonLibraries.of(real));
  }
}
