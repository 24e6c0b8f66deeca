package explorer.play;

import explorer.explain.LaneDiagram;
import java.util.List;

/** The steps of a state in lanes, as a verdict shows them. */
public final class Lanes {
  private Lanes() {}

  /**
   * Draws the last steps; lines of at most 78 columns.
   *
   * @param most how many steps; if there are more, a row says that some are left out
   * @return empty if no step was taken
   */
  public static String draw(PlayState state, int most) {
    List<LaneStep> steps = state.steps();
    if (steps.isEmpty()) {
      return "";
    }
    List<String> files = steps.stream().map(LaneStep::file).distinct().toList();
    boolean isOneFile = files.size() == 1;
    var page =
        new LaneDiagram(
            state.threads().stream().map(PlayThread::name).toList(),
            isOneFile ? files.getFirst() : "where");
    int first = Math.max(0, steps.size() - most);
    if (first > 0) {
      page.gap();
    }
    for (int i = first; i < steps.size(); i++) {
      LaneStep step = steps.get(i);
      String line =
          isOneFile
              ? "line " + step.line()
              : step.file().replaceFirst("\\.java$", "") + ":" + step.line();
      page.row(Integer.toString(i + 1), lane(state, step), step.what(), line);
    }
    return page.toString().stripTrailing();
  }

  private static int lane(PlayState state, LaneStep step) {
    for (int i = 0; i < state.threads().size(); i++) {
      if (state.threads().get(i).number() == step.thread()) {
        return i;
      }
    }
    return -1;
  }
}
