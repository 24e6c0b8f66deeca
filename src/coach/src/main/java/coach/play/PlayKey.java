package coach.play;

import coach.terminal.KeyReader;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for while threads are moved, besides the moves. */
enum PlayKey {
  UNDO(
      'u',
      "undo",
      "undo",
      "take the last move back, as ← does; after f or 0, get your own moves back"),
  REDO(KeyReader.RIGHT, "redo", "redo", "do again what was taken back"),
  FAILING('f', "failing", "how it fails", "show a schedule that fails, if there is one"),
  BEGIN('0', "begin", "begin", "begin again with no move"),
  LANES('l', "lanes", "lanes", "show all steps, and what the test does; l again goes back"),
  NEXT('n', "next", "next", "go to the next test of this exercise"),
  SAVE('s', "save", "to text", "write what you see into a text file in .many-hands"),
  HELP('?', "help", "help", "this list"),
  QUIT('q', "quit", "quit", "leave");

  private final char key;
  private final String word;
  private final String label;
  private final String does;

  PlayKey(char key, String word, String label, String does) {
    this.key = key;
    this.word = word;
    this.label = label.replace(' ', '\u00A0'); // stays in one line
    this.does = does;
  }

  static Optional<PlayKey> of(char typed) {
    char key = typed == KeyReader.LEFT ? UNDO.key : typed;
    return Stream.of(values()).filter(k -> k.key == key).findFirst();
  }

  static Optional<PlayKey> of(String typed) {
    return typed.length() == 1
        ? of(typed.charAt(0))
        : Stream.of(values()).filter(k -> k.word.equalsIgnoreCase(typed)).findFirst();
  }

  char key() {
    return key;
  }

  String word() {
    return word;
  }

  String does() {
    return does;
  }

  private String inFoot() {
    return key + "\u00A0" + label + "\u00A0";
  }

  /** Nearly all, for the foot of the screen, in 80 columns; behind letters for the moves. */
  static String foot() {
    return foot(Stream.of(values()).filter(key -> key != BEGIN && key != REDO));
  }

  /** The same for a small window. */
  static String shortFoot() {
    return foot(Stream.of(UNDO, FAILING, LANES, HELP, QUIT));
  }

  private static String foot(Stream<PlayKey> keys) {
    return "a\u00A0b\u00A0…\u00A0move\u00A0 "
        + String.join(" ", keys.map(PlayKey::inFoot).toList());
  }
}
