package judge.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What shows, without reading a file, whether it may be another than before.
 *
 * @param key which file it is, where the file system tells that; else null
 */
public record FileStamp(FileTime modified, long size, Object key) {

  public static FileStamp of(Path file) throws IOException {
    var facts = Files.readAttributes(file, BasicFileAttributes.class);
    return new FileStamp(facts.lastModifiedTime(), facts.size(), facts.fileKey());
  }
}
