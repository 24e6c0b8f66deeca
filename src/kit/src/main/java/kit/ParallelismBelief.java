package kit;

import java.util.Optional;

/** What is believed about what can be done at once and what that gains. */
public enum ParallelismBelief implements Misconception {
  ;

  private final Told told;

  ParallelismBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  ParallelismBelief(
      Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {

    private static Section in(String heading) {
      return new Section("01-parallelism", heading);
    }
  }
}
