package bench.latency;

import java.io.IOException;
import workbook.Answer;
import workbook.Workbook;

/**
 * An answer of which the verdict is waited for.
 *
 * @param answer one that the workbook keeps
 */
record SavedAnswer(Answer answer) {

  /**
   * An answer by its names.
   *
   * @param lesson the lesson's folder, {@code 03-pools}
   * @param exercise its simple name, {@code PoolMap}
   * @param name the answer's, {@code wrong/get-in-the-submit-loop}
   */
  static SavedAnswer of(Workbook workbook, String lesson, String exercise, String name)
      throws IOException {
    return new SavedAnswer(
        workbook.exercise(lesson, exercise).orElseThrow().answer(name).orElseThrow());
  }

  /** The number of its exercise, as the coach takes it. */
  String number() {
    return answer.exercise().number();
  }

  /** Words on the screen when it has been judged, and in no earlier state of it. */
  String verdict() {
    return (isRight() ? "Passed: " : "Not yet: ") + number();
  }

  boolean isRight() {
    return answer.kind() == Answer.Kind.REFERENCE;
  }

  @Override
  public String toString() {
    var exercise = answer.exercise();
    return isRight()
        ? exercise.id()
        : "wrong/%s/%s/%1$s".formatted(exercise.name(), answer.folder().getFileName());
  }

  /** The answer with something to print, by which its verdict is distinguished from all others. */
  String marked(String text, String mark) {
    return text.replaceFirst(
        "(?m)^((?:final |public )*class \\w+[^{;]*\\{)",
        "$1\n  static {\n    System.out.println(\"" + mark + "\");\n  }\n");
  }
}
