package measuring.scenes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kit.belief.Misconception;

/**
 * Several figures, and what each would be by a common mistake. One figure may fit a mistake by
 * chance, so a belief is told only if it explains all of them. Not thread-safe.
 */
public final class CommonMistakes {
  private record Figure(double told, double due, Map<Misconception, List<Double>> mistaken) {
    boolean isRight() {
      return SixDigits.agree(told, due);
    }
  }

  private final List<Figure> figures = new ArrayList<>();

  /** The next figure; what it would be by mistake follows. */
  public void note(double told, double due) {
    figures.add(new Figure(told, due, new LinkedHashMap<>()));
  }

  /**
   * What the figure noted last would be by that belief; of several ways each is a way of its own.
   */
  public void wouldBe(Misconception belief, double mistaken) {
    figures.getLast().mistaken.computeIfAbsent(belief, _ -> new ArrayList<>()).add(mistaken);
  }

  /** The place of the first figure that is not right. */
  public Optional<Integer> firstWrong() {
    return IntStream.range(0, figures.size())
        .filter(i -> !figures.get(i).isRight())
        .boxed()
        .findFirst();
  }

  /** The first belief of which one way explains all figures. */
  public Optional<Misconception> belief() {
    return figures.getFirst().mistaken.keySet().stream().filter(this::explains).findFirst();
  }

  private boolean explains(Misconception belief) {
    int ways = figures.getFirst().mistaken.get(belief).size();
    return IntStream.range(0, ways)
        .anyMatch(way ->
            figures.stream()
                .allMatch(
                    figure -> SixDigits.agree(figure.told, figure.mistaken.get(belief).get(way))));
  }
}
