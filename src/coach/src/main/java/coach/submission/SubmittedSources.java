package coach.submission;

import java.util.List;
import java.util.Map;

/**
 * What a learner has handed in for one exercise.
 *
 * @param sources text by path below {@code src/main/java}, with slashes: the answer, and the
 *     learner's own classes beside it
 * @param leftOut sentences about what lies there and is not judged; often none
 */
public record SubmittedSources(Map<String, String> sources, List<String> leftOut) {
  public SubmittedSources {
    sources = Map.copyOf(sources);
    leftOut = List.copyOf(leftOut);
  }
}
