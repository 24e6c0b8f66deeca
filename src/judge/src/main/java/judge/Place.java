package judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A child's working folder, and which: after a change of branches another one stands under the same
 * name, and who works in the old one works in a folder that is gone.
 *
 * @param key the file system's; null where it has none
 */
record Place(Path folder, Object key) {

  static Place of(Path folder) throws IOException {
    var real = folder.toRealPath();
    return new Place(real, Files.readAttributes(real, BasicFileAttributes.class).fileKey());
  }
}
