package check.rules;

import check.course.Fault;
import check.course.Lesson;
import java.io.IOException;
import java.util.List;

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
