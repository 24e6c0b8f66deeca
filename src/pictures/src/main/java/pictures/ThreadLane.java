package pictures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thread's part of a {@link Timeline}.
 *
 * @param stretches without gaps or overlaps, in order
 */
record ThreadLane(String name, List<ActivitySpan> stretches) {
  ThreadLane {
    stretches = List.copyOf(stretches);
  }

  /**
   * Fills the time between waits.
   *
   * @param from when the thread began, or the timeline
   * @param to when it ended, or the timeline
   * @param hasEnded whether the thread itself ended then: if not, what came after its last wait is
   *     not known, because a wait is recorded when it is over
   * @param between what it did between waits
   */
  static ThreadLane of(
      String name,
      long from,
      long to,
      boolean hasEnded,
      ThreadActivity between,
      List<ActivitySpan> waits) {
    var stretches = new ArrayList<ActivitySpan>();
    long at = from;
    var inOrder = waits.stream().sorted(Comparator.comparingLong(ActivitySpan::from)).toList();
    for (ActivitySpan wait : inOrder) {
      long begin = Math.max(at, wait.from());
      long end = Math.min(to, wait.to());
      if (begin < end) {
        add(stretches, new ActivitySpan(between, "", at, begin));
        stretches.add(new ActivitySpan(wait.activity(), wait.label(), begin, end));
        at = end;
      }
    }
    add(stretches, new ActivitySpan(hasEnded ? between : ThreadActivity.UNKNOWN, "", at, to));
    return new ThreadLane(name, stretches);
  }

  private static void add(List<ActivitySpan> stretches, ActivitySpan stretch) {
    if (stretch.nanos() > 0) {
      stretches.add(stretch);
    }
  }

  long from() {
    return stretches.isEmpty() ? 0 : stretches.getFirst().from();
  }

  long to() {
    return stretches.isEmpty() ? 0 : stretches.getLast().to();
  }

  Map<ThreadActivity, Long> nanos() {
    var nanos = new EnumMap<ThreadActivity, Long>(ThreadActivity.class);
    stretches.forEach(s -> nanos.merge(s.activity(), s.nanos(), Long::sum));
    return nanos;
  }

  /** What takes up most of the time between the two; empty if the thread isn't there then. */
  Optional<ThreadActivity> mostly(long begin, long end) {
    var nanos = new EnumMap<ThreadActivity, Long>(ThreadActivity.class);
    for (ActivitySpan s : stretches) {
      long within = s.within(begin, end);
      if (within > 0) {
        nanos.merge(s.activity(), within, Long::sum);
      }
    }
    return nanos.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** The longest wait that is worth a word. */
  Optional<ActivitySpan> longestWait() {
    return stretches.stream()
        .filter(s -> !s.label().isEmpty())
        .max(Comparator.comparingLong(ActivitySpan::nanos));
  }
}
