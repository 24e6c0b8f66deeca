package coach.play;

import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked for while threads are moved, besides the moves. */
enum PlayKey {
  UNDO('u', "undo", "take the last move back"),
  FAILING('f', "failing", "play the schedule that fails, if there is one"),
  BEGIN('0', "begin", "begin again with no move"),
  NEXT('n', "next", "go to the next test of this exercise"),
  SAVE('s', "save", "save what you see as a text"),
  HELP('?', "help", "this list"),
  QUIT('q', "quit", "leave");

  private final char key;
  private final String word;
  private final String does;

  PlayKey(char key, String word, String does) {
    this.key = key;
    this.word = word;
    this.does = does;
  }

  static Optional<PlayKey> of(char typed) {
    return Stream.of(values()).filter(k -> k.key == typed).findFirst();
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

  /** All in a line, for the foot of the screen; behind a letter for the moves. */
  static String foot() {
    return "a\u00A0b\u00A0…\u00A0move\u00A0a\u00A0thread\u00A0 "
        + String.join(
            " ", Stream.of(values()).map(k -> k.key + "\u00A0" + k.word + "\u00A0").toList());
  }

  /** The same for a small window. */
  static String shortFoot() {
    return "a\u00A0b\u00A0…\u00A0move\u00A0 u\u00A0undo\u00A0 ?\u00A0help\u00A0 q\u00A0quit";
  }
}
