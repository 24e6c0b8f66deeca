package kit.belief;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A belief about parallel programs that is common, plausible and wrong, and what to tell someone
 * who holds it. A test names the belief that its evidence points to; the learner reads what
 * happened, then {@link #advice()}, then where to read on.
 *
 * <p>A belief is an enum's constant, and all that is said of it stands there, once: in the lesson
 * whose tests find it ({@code pools.scenes.PoolBelief}); in {@link DeviceBelief} or the explorer's
 * {@code ScheduleBelief} if a device finds it; in {@link CommonBelief} if the tests of several
 * lessons do. The page for teachers is made from these enums. That each section exists, and that no
 * two beliefs have the same id, is checked with the workbook.
 */
public interface Misconception {

  /** All that is said of it. */
  Details details();

  /** The lasting name (wrong answers and progress files hold it): words joined by hyphens. */
  default String id() {
    return details().id();
  }

  /** What someone believes who makes this mistake, in their words. */
  default String belief() {
    return details().belief();
  }

  /** What to do instead and why, in one sentence. */
  default String advice() {
    return details().advice();
  }

  /** Where the workbook treats it. */
  default Section section() {
    return details().section();
  }

  /**
   * This belief in a lesson's own words, or this one itself if the lesson has none for it.
   *
   * @param lessons the lesson's beliefs
   */
  default Misconception inWordsOf(List<? extends Misconception> lessons) {
    return lessons.stream()
        .filter(own -> own.details().general().map(Misconception::id).equals(Optional.of(id())))
        .findFirst()
        .<Misconception>map(own -> own)
        .orElse(this);
  }

  /**
   * What is said of a belief. The belief and the advice are plain text; why and truth are Markdown.
   *
   * @param id the lasting name: words joined by hyphens
   * @param belief what someone believes, in their words
   * @param why why people believe it
   * @param truth what is true
   * @param advice what to do instead and why, in one sentence
   * @param section where the workbook treats it
   * @param general the same belief as a device or another lesson knows it, if this one tells it in
   *     its lesson's own words
   */
  record Details(
      String id,
      String belief,
      String why,
      String truth,
      String advice,
      Section section,
      Optional<Misconception> general) {

    /** Demands that nothing is null. */
    public Details {
      requireNonNull(id);
      requireNonNull(belief);
      requireNonNull(why);
      requireNonNull(truth);
      requireNonNull(advice);
      requireNonNull(section);
      requireNonNull(general);
    }

    /** Of a belief that no lesson rewords. */
    public Details(
        String id, String belief, String why, String truth, String advice, Section section) {
      this(id, belief, why, truth, advice, section, Optional.empty());
    }
  }

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
