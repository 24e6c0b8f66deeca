package judge.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/** The files of an {@link AotCache}: their names, and whether their content is what was written. */
final class AotCacheFiles {
  static final String SUFFIX = ".aot";
  private static final int PIECE = 1 << 16;

  private AotCacheFiles() {}

  private static String prefix() throws IOException {
    return "judge-" + ToolClassPath.fingerprint() + "-";
  }

  /** The name for what stands in that file: what it was made of, and its checksum. */
  static Path named(Path file) throws IOException {
    return file.resolveSibling(prefix() + checksum(file) + SUFFIX);
  }

  /** Those in a folder that were made of this Java and these tools; none if there is no folder. */
  static List<Path> of(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var all = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, prefix() + "*" + SUFFIX)) {
      found.forEach(all::add);
    }
    return all;
  }

  /** Whether it can be read, and holds what its name says. */
  static boolean isWell(Path file) {
    try {
      return Files.isRegularFile(file) && named(file).equals(file);
    } catch (IOException e) {
      return false;
    }
  }

  private static String checksum(Path file) throws IOException {
    var sum = new CRC32C();
    try (var in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        sum.update(piece, 0, length);
      }
    }
    return "%08x".formatted(sum.getValue());
  }

  /** Deletes all of them, those of other tools and half made ones too. */
  static void deleteAll(Path folder) throws IOException {
    try (var all = Files.newDirectoryStream(folder, "*" + SUFFIX + "*")) {
      for (Path one : all) {
        Files.deleteIfExists(one);
      }
    }
  }
}
