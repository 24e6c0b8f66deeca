package bench.coach;

/**
 * What a terminal writes with, as its codes have set it.
 *
 * @param weight 1 is bold, 2 is faint, 0 neither
 * @param colour the code of the colour, 0 for the terminal's own
 */
record Pen(int weight, int colour) {
  /** The one that every screen begins with. */
  static final Pen PLAIN = new Pen(0, 0);

  /** This one after some codes, as they stand between {@code ESC [} and {@code m}. */
  Pen after(String codes) {
    var pen = this;
    for (String code : codes.split(";")) {
      pen = pen.after(code.isEmpty() ? 0 : Integer.parseInt(code));
    }
    return pen;
  }

  private Pen after(int code) {
    return switch (code) {
      case 0 -> PLAIN;
      case 1, 2 -> new Pen(code, colour);
      case 22 -> new Pen(0, colour);
      case 31, 32, 36 -> new Pen(weight, code);
      case 39 -> new Pen(weight, 0);
      case 49 -> this; // the background, which is never another
      // Rather than draw something else than the terminal shows.
      default -> throw new IllegalStateException("no style stands for the code " + code);
    };
  }

  /** The style that it amounts to. */
  Style style() {
    return switch (colour) {
      case 31 -> Style.BAD;
      case 32 -> Style.GOOD;
      case 36 -> Style.CODE;
      default -> weight == 1 ? Style.TITLE : weight == 2 ? Style.NOTE : Style.PLAIN;
    };
  }
}
