package judge.api;

import java.util.List;

/**
 * A verdict together with the class files of the code that it is about, for a reader who wants to
 * know what that code reaches for. Immutable, but for the bytes of the classes.
 *
 * @param verdict what judging came to
 * @param answer the classes that were made of the submission's own sources; empty if they were not
 *     compiled
 */
public record Judgement(Verdict verdict, List<CompiledClass> answer) {
  /** Keeps a copy of the list. */
  public Judgement {
    answer = List.copyOf(answer);
  }
}
