package coach.course;

import java.nio.file.Path;
import workbook.Workbook;

/** Where the coach keeps what it knows of the learner. */
public final class CoachFolder {
  private CoachFolder() {}

  /** The folder in a workbook; it may not be there yet. */
  public static Path of(Workbook workbook) {
    return workbook.root().resolve(".many-hands");
  }

  /** Words made into the name of a file that every system allows. */
  public static String fileName(String words) {
    return words.replaceAll("[^A-Za-z0-9._-]", "-");
  }
}
