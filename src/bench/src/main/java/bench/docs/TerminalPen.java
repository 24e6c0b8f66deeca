package bench.docs;

/**
 * What a terminal writes with, as its codes have set it.
 *
 * @param weight 1 is bold, 2 is faint, 0 neither
 * @param colour the code of the colour, 0 for the terminal's own
 */
record TerminalPen(int weight, int colour) {
  /** The one that every screen begins with. */
  static final TerminalPen PLAIN = new TerminalPen(0, 0);

  /** This one after some codes, as they stand between {@code ESC [} and {@code m}. */
  TerminalPen after(String codes) {
    var pen = this;
    for (String code : codes.split(";")) {
      pen = pen.after(code.isEmpty() ? 0 : Integer.parseInt(code));
    }
    return pen;
  }

  private TerminalPen after(int code) {
    return switch (code) {
      case 0 -> PLAIN;
      case 1, 2 -> new TerminalPen(code, colour);
      case 22 -> new TerminalPen(0, colour);
      case 31, 32, 36 -> new TerminalPen(weight, code);
      case 39 -> new TerminalPen(weight, 0);
      case 49 -> this; // the background, which is never another
      // Rather than draw something else than the terminal shows.
      default -> throw new IllegalStateException("no style stands for the code " + code);
    };
  }

  /** The style that it amounts to. */
  TextStyle style() {
    return switch (colour) {
      case 31 -> TextStyle.BAD;
      case 32 -> TextStyle.GOOD;
      case 36 -> TextStyle.CODE;
      default -> weight == 1 ? TextStyle.TITLE : weight == 2 ? TextStyle.NOTE : TextStyle.PLAIN;
    };
  }
}
