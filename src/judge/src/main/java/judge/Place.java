package judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * What a child is started for, a lesson: its working folder with the libraries that it needs there,
 * and which: after a change of branches another one stands under the same name, and who works in
 * the old one works in a folder that is gone.
 *
 * @param key the file system's; null where it has none
 * @param libraries what the lesson needs on the class path besides the tools
 */
record Place(Path folder, Object key, List<Path> libraries) {

  static Place of(Path folder) throws IOException {
    var real = folder.toRealPath();
    var key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
    return new Place(real, key, Libraries.of(real));
  }
}
