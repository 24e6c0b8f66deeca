package kit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A belief about parallel programs that is common, plausible and wrong, and what to tell someone
 * who holds it. A test names the belief that its evidence points to; the learner reads what
 * happened, then {@link #advice()}, then where to read on.
 *
 * <p>Each lesson has an enum of those that it treats. That the section exists is checked with the
 * workbook, and so is that no two beliefs share an id.
 */
public sealed interface Misconception
    permits ParallelismBelief,
        ThreadBelief,
        PoolBelief,
        DependencyBelief,
        OveruseBelief,
        MeasuringBelief,
        ProfilingBelief {

  /** All of what there is to say about it. */
  Told told();

  /** The lasting name (wrong answers and progress files hold it): words joined by hyphens. */
  default String id() {
    return told().id();
  }

  /** What someone believes who makes this mistake, in their words. */
  default String belief() {
    return told().belief();
  }

  /** What to do instead and why, in one sentence. */
  default String advice() {
    return told().advice();
  }

  /** Where the workbook treats it. */
  default Section section() {
    return told().section();
  }

  /**
   * This belief as the given lesson tells it, or this one itself if that lesson has no words of its
   * own for it: a test device knows a belief by the lesson that treats it in full.
   *
   * @param lesson the number of a lesson, {@code 02}
   */
  default Misconception in(String lesson) {
    return all().stream()
        .filter(m -> m.section().lesson().startsWith(lesson + "-"))
        .filter(m -> m.told().elsewhere().equals(Optional.of(this)))
        .findFirst()
        .orElse(this);
  }

  /** Every belief that the tests can tell, in the order of the lessons. */
  static List<Misconception> all() {
    return Stream.<Misconception[]>of(
            ParallelismBelief.values(),
            ThreadBelief.values(),
            PoolBelief.values(),
            DependencyBelief.values(),
            OveruseBelief.values(),
            MeasuringBelief.values(),
            ProfilingBelief.values())
        .flatMap(Stream::of)
        .toList();
  }

  /**
   * The entry with that id, if there is one.
   *
   * @param id not null
   */
  static Optional<Misconception> withId(String id) {
    Objects.requireNonNull(id);
    return all().stream().filter(m -> m.id().equals(id)).findFirst();
  }

  /**
   * What there is to say about a belief.
   *
   * @param elsewhere the same belief in another lesson's words, where it is treated in full
   */
  record Told(
      String id,
      String belief,
      String advice,
      Section section,
      Optional<Misconception> elsewhere) {}

  /**
   * A section of a lesson's text.
   *
   * @param lesson the lesson's folder, {@code 03-pools}
   * @param heading the heading in its README, to the letter
   */
  record Section(String lesson, String heading) {
    @Override
    public String toString() {
      return lesson + ", \"" + heading + "\"";
    }
  }
}
