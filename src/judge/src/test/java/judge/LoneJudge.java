package judge;

import java.nio.file.Path;

/** A judge in a process of its own, to be killed. */
final class LoneJudge {
  private LoneJudge() {}

  /**
   * Judges one answer.
   *
   * @param args the lesson's folder, the answer's body
   */
  public static void main(String[] args) throws Exception {
    try (var judge = new Judge()) {
      judge.judge(new MiniLesson(Path.of(args[0])).answer(args[1]));
    }
  }
}
