package pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Which thread did what when: a lane a thread. Made by {@link RecordedRun}.
 *
 * <p>"Works" means: no wait was recorded. Whether the thread had a processor then, or waited for
 * one, a recording doesn't tell.
 */
public final class Timeline {
  /** More lanes than that nobody reads. */
  static final int MOST_LANES = 24;

  private static final int FEW_LANES = 6;
  private static final int FEWEST_COLUMNS = 20;

  private final String title;
  private final List<ThreadLane> lanes;
  private final int leftOut;
  private final long nanos;

  /**
   * @param lanes all that there are, in the order in which they are to stand
   * @param nanos its length
   */
  Timeline(String title, List<ThreadLane> lanes, long nanos) {
    this.title = Objects.requireNonNull(title);
    this.lanes = lanes.stream().limit(MOST_LANES).toList();
    this.leftOut = lanes.size() - this.lanes.size();
    this.nanos = Math.max(1, nanos);
  }

  /** One without any thread. */
  public static Timeline ofNothing(String title) {
    return new Timeline(title, List.of(), 0);
  }

  /** Whether of no thread it is known what it did, but only when it was there. */
  public boolean tellsNothing() {
    return activities().stream().allMatch(activity -> activity == ThreadActivity.UNKNOWN);
  }

  /** How many threads there were, more perhaps than there are lanes. */
  public int threads() {
    return lanes.size() + leftOut;
  }

  String title() {
    return title;
  }

  List<ThreadLane> lanes() {
    return lanes;
  }

  /** Lanes for which there is no room. */
  int leftOut() {
    return leftOut;
  }

  /** Its length. */
  long nanos() {
    return nanos;
  }

  /** Whether no thread was seen at all. */
  public boolean isEmpty() {
    return lanes.isEmpty();
  }

  /** The kinds of activity that occur, in their order. */
  Set<ThreadActivity> activities() {
    var all = EnumSet.noneOf(ThreadActivity.class);
    lanes.forEach(lane -> lane.stretches().forEach(s -> all.add(s.activity())));
    return all;
  }

  /** The greatest number of threads that do this at the same time. */
  public int mostAtOnce(boolean heldByTest) {
    var wanted = heldByTest ? ThreadActivity.HELD : ThreadActivity.WORKS;
    record Change(long at, int by) {}
    var changes = new ArrayList<Change>();
    for (ThreadLane lane : lanes) {
      for (ActivitySpan s : lane.stretches()) {
        if (s.activity() == wanted) {
          changes.add(new Change(s.from(), 1));
          changes.add(new Change(s.to(), -1));
        }
      }
    }
    changes.sort(Comparator.comparingLong(Change::at).thenComparingInt(Change::by));
    int now = 0;
    int most = 0;
    for (Change change : changes) {
      now += change.by();
      most = Math.max(most, now);
    }
    return most;
  }

  /** What it shows, in a sentence or two. */
  public String sentence() {
    if (lanes.isEmpty()) {
      return "No thread was started while this was recorded.";
    }
    int held = mostAtOnce(true);
    long locked =
        lanes.stream().mapToLong(l -> l.nanos().getOrDefault(ThreadActivity.LOCKED, 0L)).sum();
    int all = threads();
    var words = new StringBuilder();
    words.append(all == 1 ? "One thread in " : all + " threads in ").append(DurationText.of(nanos));
    words.append(
        held > 0
            ? ", at most %d of them in a task that the test held at the same moment."
                .formatted(held)
            : ", at most %d of them at work at the same moment.".formatted(mostAtOnce(false)));
    if (locked > 0) {
      words.append(" They waited for locks for %s in all.".formatted(DurationText.of(locked)));
    }
    return words.toString();
  }

  /** The lanes, drawn, and in characters for a terminal of 76 columns. */
  public Picture draw() {
    return new Picture(title, new TimelineDrawing(this).svg(), words(76, true));
  }

  /**
   * The lanes in characters, and each in words.
   *
   * @param columns the terminal's width; at least {@value #FEWEST_COLUMNS} are taken
   * @param unicode whether the terminal shows more than ASCII
   */
  String words(int columns, boolean unicode) {
    return new TimelineText(this, Math.max(FEWEST_COLUMNS, columns), unicode).text(lanes.size());
  }

  /**
   * The lanes in characters, for a screen: each in words only where there are few.
   *
   * @param columns the terminal's width; at least {@value #FEWEST_COLUMNS} are taken
   * @param unicode whether the terminal shows more than ASCII
   */
  public String screen(int columns, boolean unicode) {
    return new TimelineText(this, Math.max(FEWEST_COLUMNS, columns), unicode).text(FEW_LANES);
  }
}
