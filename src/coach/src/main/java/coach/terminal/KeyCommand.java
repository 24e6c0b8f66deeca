package coach.terminal;

import coach.course.SpellingSuggester;
import coach.text.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a learner can ask for while the coach watches: by a key, or by a word. */
public enum KeyCommand {
  HINT('h', "hint", "the next hint: a nudge, the concept, nearly the code"),
  RUN('r', "run", "run the test again"),
  NEXT('n', "next", "go on to the next exercise that is not solved"),
  GO('g', "go", "go to another exercise"),
  LIST('l', "list", "all exercises, and which are solved"),
  EXAMPLE('x', "example", "run an example of this lesson"),
  TIMELINE('t', "timeline", "who ran when, in your answer's test run"),
  PLOT('p', "plot", "how fast it is on more threads: takes half a minute"),
  BREAK('b', "break", "break it: move the threads of your answer by hand"),
  READ('e', "read", "read on in your browser: the section that the verdict names"),
  SOLUTION('s', "solution", "a solution, when it is solved or you ask twice"),
  OPEN('o', "open", "open the file in your editor"),
  RESET('R', "reset", "begin again; what you wrote is kept as a backup"),
  RESTORE('u', "restore", "take a reset back: the latest backup"),
  HELP('?', "help", "this list"),
  QUIT('q', "quit", "leave");

  private final char key;
  private final String word;
  private final String does;

  KeyCommand(char key, String word, String does) {
    this.key = key;
    this.word = word;
    this.does = does;
  }

  static Optional<KeyCommand> of(char key) {
    return Stream.of(values()).filter(k -> k.key == key).findFirst();
  }

  /** The key or the word, as it is typed in a line. */
  static Optional<KeyCommand> of(String typed) {
    return typed.length() == 1
        ? of(typed.charAt(0))
        : Stream.of(values()).filter(k -> k.word.equalsIgnoreCase(typed)).findFirst();
  }

  public char key() {
    return key;
  }

  public String word() {
    return word;
  }

  /** Whether something may stand behind it, as a name. */
  boolean takesWords() {
    return this == GO || this == EXAMPLE;
  }

  /** What it does, in a few words. */
  public String does() {
    return does;
  }

  /** All keys in a line, for the foot of the screen. A key stays with its word. */
  public static String foot() {
    return String.join(
        " ", Stream.of(values()).map(k -> k.key + "\u00A0" + k.word + "\u00A0").toList());
  }

  /** The same for a small window. */
  static String shortFoot() {
    return String.join(
        " ", Stream.of(HINT, HELP, QUIT).map(k -> k.key + "\u00A0" + k.word + "\u00A0").toList());
  }

  /**
   * What may have been meant by a word that is none of these: a sentence behind a blank, or
   * nothing.
   */
  static String near(String typed) {
    var near = SpellingSuggester.of(typed, Stream.of(values()).map(KeyCommand::word).toList());
    return near.isEmpty() ? "" : " Did you mean " + near.getFirst() + "?";
  }

  /** What each does. */
  public static Page help() {
    var page = new Page().title("Keys");
    page.table(
        List.of(), Stream.of(values()).map(k -> List.of("" + k.key, k.word, k.does)).toList());
    return page.gap()
        .text("Where a page is longer than the window: space goes on, - goes back.")
        .text("Save the file, and it is judged. Nothing moves on unless you ask for it.");
  }
}
