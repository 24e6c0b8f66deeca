package coach.submission;

import java.util.List;
import java.util.Map;

/**
 * What a learner has handed in for one exercise.
 *
 * @param sources text by path below {@code src/main/java}, with slashes: the answer, and the
 *     learner's own classes beside it
 * @param ignoredFiles sentences about what lies there and is not judged; often none
 */
public record SubmittedSources(Map<String, String> sources, List<String> ignoredFiles) {
  public SubmittedSources {
    sources = Map.copyOf(sources);
    ignoredFiles = List.copyOf(ignoredFiles);
  }
}
