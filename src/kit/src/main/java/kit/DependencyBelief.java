package kit;

import java.util.Optional;

/** What is believed about shared data and about what must wait for what. */
public enum DependencyBelief implements Misconception {
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

    private static Section in(String heading) {
      return new Section("04-data-dependencies", heading);
    }
  }
}
