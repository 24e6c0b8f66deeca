package coach.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a page are in view when the window has fewer: what is pinned stays on top, the
 * rest is turned by keys. To be used by one thread.
 */
final class Viewport {
  private static final int LEAST_BODY = 3;
  private static final int TO_THE_END = Integer.MAX_VALUE;

  private int from; // the first line in view of those that aren't pinned
  private int wanted; // the line of the body to begin with; -1: where it is
  private int page = 1; // lines that a key turns
  private boolean isLonger;

  /** Begins at that line of the body. */
  void begin(int line) {
    wanted = line;
  }

  void beginAtEnd() {
    wanted = TO_THE_END;
  }

  /**
   * Turns the page, if it is longer than the window.
   *
   * @param pages forwards; backwards if negative
   * @return whether there is anything to be turned
   */
  boolean turn(int pages) {
    if (isLonger) {
      from = Math.max(0, from + pages * page);
    }
    return isLonger;
  }

  /**
   * The lines for the window.
   *
   * @param top is pinned, as far as it leaves half of the window
   * @param foot stands below
   * @param rows of the window, without the line in which the cursor rests; 0 if nobody knows
   */
  List<String> lines(List<String> top, List<String> body, List<String> foot, int rows) {
    var all = new ArrayList<>(top);
    all.addAll(body);
    all.addAll(foot);
    isLonger = rows > 0 && all.size() > rows;
    if (!isLonger) {
      from = 0;
      return all;
    }
    int room = rows - foot.size() - 1; // a line says where in the page we are
    int pinned = Math.clamp(Math.min(rows / 2, room - LEAST_BODY), 0, top.size());
    var rest = new ArrayList<>(top.subList(pinned, top.size()));
    int unpinned = rest.size();
    rest.addAll(body);
    int shown = Math.max(1, room - pinned);
    page = Math.max(1, shown - 1);
    if (wanted >= 0) {
      from = wanted == 0 ? 0 : wanted == TO_THE_END ? wanted : wanted + unpinned;
      wanted = -1;
    }
    from = Math.clamp(from, 0, Math.max(0, rest.size() - shown));
    int to = Math.min(rest.size(), from + shown);

    var lines = new ArrayList<>(top.subList(0, pinned));
    lines.addAll(rest.subList(from, to));
    lines.add(where(from, to, rest.size()));
    lines.addAll(foot);
    return lines;
  }

  private static String where(int first, int last, int all) {
    String keys = first == 0 ? "space: more" : last == all ? "-: back" : "space: more, -: back";
    return "%d-%d of %d (%s)".formatted(first + 1, last, all, keys);
  }
}
