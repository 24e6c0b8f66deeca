package check;

import java.io.IOException;
import java.util.List;
import workbook.Lesson;

/** A promise that each lesson makes. Stateless. */
public interface LessonRule {
  /** The promise, to stand as the display name of a test. */
  String promise();

  /**
   * What breaks it in this lesson.
   *
   * @return nothing if the promise is kept
   * @throws IOException if the tree can't be read
   */
  List<Fault> faults(Lesson lesson) throws IOException;
}
