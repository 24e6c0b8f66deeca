package kit;

import java.util.Optional;

/** What is believed about the price of parallel work. */
public enum OveruseBelief implements Misconception {
  ;

  private final Told told;

  OveruseBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  OveruseBelief(Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {

    private static Section in(String heading) {
      return new Section("05-overuse", heading);
    }
  }
}
