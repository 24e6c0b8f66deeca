package kit;

import java.util.Optional;

/** What is believed about threads and processes. */
public enum ThreadBelief implements Misconception {
  ;

  private final Told told;

  ThreadBelief(String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.empty());
  }

  ThreadBelief(Misconception elsewhere, String id, String belief, String advice, Section section) {
    this.told = new Told(id, belief, advice, section, Optional.of(elsewhere));
  }

  @Override
  public Told told() {
    return told;
  }

  private static final class Sections {

    private static Section in(String heading) {
      return new Section("02-threads-and-processes", heading);
    }
  }
}
