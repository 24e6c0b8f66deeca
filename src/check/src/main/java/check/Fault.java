package check;

import java.nio.file.Path;
import java.util.Objects;
import workbook.Lesson;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Something that the workbook promises and does not keep.
 *
 * @param where the file or folder that has to change, relative to the workbook's root
 * @param what a sentence without a full stop
 */
public record Fault(Path where, String what) {
  public Fault {
    Objects.requireNonNull(what);
  }

  /** A fault at a file or folder of a workbook, absolute or relative to the root. */
  public static Fault of(Workbook workbook, Path where, String what) {
    return new Fault(
        where.isAbsolute() ? workbook.root().relativize(where.normalize()) : where, what);
  }

  /** A fault at a file or folder of a lesson's workbook, absolute or relative to the root. */
  public static Fault of(Lesson lesson, Path where, String what) {
    return of(lesson.workbook(), where, what);
  }

  @Override
  public String toString() {
    return TextFiles.withForwardSlashes(where) + ": " + what;
  }
}
