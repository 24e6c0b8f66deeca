package capstones.scenes;

import kit.belief.Misconception;

/** What is believed about files and pictures that several workers share out among them. */
public enum CapstoneBelief implements Misconception {
  BORDER_BETWEEN_LINES(
      "border-between-lines",
      "If I cut a file into equal parts, each part holds whole lines.",
      "The parts are cut evenly, and the lines are of much the same length.",
      "A cut at a byte falls into the middle of a line nearly always. Each half of that line is"
          + " something else than what was written.",
      "A cut by bytes falls into a line: let the worker in whose part a line begins read it to its"
          + " end, and let the next one begin after it.",
      Sections.FILES);

  private final Details details;

  CapstoneBelief(
      String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section FILES = in("A file in parts");

    private static Section in(String heading) {
      return new Section("15-capstones", heading);
    }
  }
}
