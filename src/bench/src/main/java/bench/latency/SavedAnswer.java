package bench.latency;

/**
 * An answer of which the verdict is waited for.
 *
 * @param lesson its folder
 * @param number of its exercise, as the coach takes it
 * @param path of the exercise's file below {@code src/main/java}
 * @param kept where the workbook keeps the answer, below the lesson's solutions
 * @param verdict words on the screen when it has been judged, and in no earlier state of it
 */
record SavedAnswer(String lesson, String number, String path, String kept, String verdict) {
  private static final String RIGHT = "src/main/java/";

  static SavedAnswer right(String lesson, String number, String path) {
    return new SavedAnswer(lesson, number, path, RIGHT + path, "Passed: " + number);
  }

  static SavedAnswer wrong(String lesson, String number, String path, String belief) {
    String file = path.substring(path.indexOf('/') + 1);
    String exercise = file.replace(".java", "");
    return new SavedAnswer(
        lesson,
        number,
        path,
        "wrong/%s/%s/%s".formatted(exercise, belief, file),
        "Not yet: " + number);
  }

  boolean isRight() {
    return kept.startsWith(RIGHT);
  }

  @Override
  public String toString() {
    return kept.substring(kept.startsWith(RIGHT) ? RIGHT.length() : 0).replace(".java", "");
  }

  /** The answer with something to print, by which its verdict is told from all others. */
  String marked(String text, String mark) {
    return text.replaceFirst(
        "(?m)^((?:final |public )*class \\w+[^{;]*\\{)",
        "$1\n  static {\n    System.out.println(\"" + mark + "\");\n  }\n");
  }
}
