package kit;

import java.util.Optional;

/** What is believed about shared data and about what must wait for what. */
public enum DependencyBelief implements Misconception {
  ONE_LINE_ONE_STEP(
      "one-line-one-step",
      "n++ is one line, so it is one step.",
      "Reading, adding and writing are three steps, and another thread may come in between: make"
          + " them one with a lock or an atomic type.",
      Sections.LOST),
  VOLATILE_IS_ATOMIC(
      "volatile-is-atomic",
      "volatile makes ++ safe.",
      "volatile makes a value visible, it does not make read and write one step: use a lock or an"
          + " atomic type.",
      Sections.LOST),
  A_LOCK_OF_ITS_OWN(
      "a-lock-of-its-own",
      "As long as there is a lock round it, it is safe.",
      "A lock keeps out only those who take the same one: who else holds the lock that you take"
          + " here?",
      Sections.LOCK),
  ONE_SIDE_LOCKED(
      "one-side-locked",
      "Only those who write need the lock.",
      "Every access to the shared data takes the same lock, or the lock guards nothing.",
      Sections.LOCK),
  LOCKED_IN_PIECES(
      "locked-in-pieces",
      "Each step is locked, so the whole is safe.",
      "Between two locked steps everything may change: check and act under one lock.",
      Sections.INTERLEAVING),
  SAFE_PARTS_SAFE_WHOLE(
      "safe-parts-safe-whole",
      "A thread-safe type makes everything that I do with it safe.",
      "Each of its calls is one step, two of them are two: use the one call that does both.",
      Sections.INTERLEAVING),
  ;

  private final Told told;

  DependencyBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  DependencyBelief(
      Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {
    static final Section LOST = in("Three steps in one line");
    static final Section LOCK = in("One lock for one piece of data");
    static final Section INTERLEAVING = in("No race, and still wrong");

    private static Section in(String heading) {
      return new Section("04-data-dependencies", heading);
    }
  }
}
