package judge.jvm;

import java.io.IOException;
import java.nio.file.Path;

/** How the cache is that a judge starts its JVMs with, if it keeps one. */
public enum AotCacheHealth {
  /** There is none, or none for this Java and these tools: the judge makes it when it is used. */
  NONE,
  WELL,
  /** It was damaged, and has been deleted: the judge makes another. */
  MENDED,
  /** It is damaged and can't be deleted. The judge does without. */
  DAMAGED;

  /**
   * Reads the whole cache, and deletes it if it is not what was written.
   *
   * @param folder the one that the judge was given
   */
  public static AotCacheHealth of(Path folder) {
    try {
      var files = AotCacheFiles.of(folder);
      if (files.isEmpty()) {
        return NONE;
      } else if (files.stream().allMatch(AotCacheFiles::isWell)) {
        return WELL;
      }
      AotCacheFiles.deleteAll(folder);
      return MENDED;
    } catch (IOException e) {
      return DAMAGED;
    }
  }
}
