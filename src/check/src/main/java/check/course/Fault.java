package check.course;

import java.nio.file.Path;

/**
 * Something that the workbook promises and does not keep.
 *
 * @param where the file or folder that has to change, relative to the workbook's root
 * @param what a sentence without a full stop
 */
public record Fault(Path where, String what) {
  @Override
  public String toString() {
    return where.toString().replace('\\', '/') + ": " + what;
  }
}
