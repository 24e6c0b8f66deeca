package coach.terminal;

import java.util.Optional;

/** A word that is typed key by key, with backspace, Enter and Escape. Not thread-safe. */
final class WordPrompt {
  static final char CTRL_C = 3;
  static final char END_OF_INPUT = 4;
  private static final char BACKSPACE = 8;
  private static final char ESCAPE = 27;
  private static final char DELETE = 127;

  private KeyCommand what; // null: nothing is being typed
  private String question = "";
  private final StringBuilder word = new StringBuilder();

  /** Begins to ask for something. */
  void begin(KeyCommand wanted, String words) {
    what = wanted;
    question = words;
    word.setLength(0);
  }

  boolean isOn() {
    return question.length() > 0;
  }

  /** Asks for nothing any more. */
  void giveUp() {
    question = "";
  }

  /** What the word was asked for. */
  KeyCommand what() {
    return what;
  }

  /** The question with what has been typed; empty if nothing is asked. */
  String shown() {
    return isOn() ? question + " " + word : "";
  }

  /** Takes one key; returns the word when it has ended: empty if it was given up. */
  Optional<String> key(char key) {
    switch (key) {
      case '\r', '\n' -> {
        question = "";
        return Optional.of(word.toString().strip());
      }
      case ESCAPE, CTRL_C, END_OF_INPUT -> {
        question = "";
        return Optional.of("");
      }
      case BACKSPACE, DELETE -> word.setLength(Math.max(0, word.length() - 1));
      default -> {
        if (!Character.isISOControl(key)) {
          word.append(key);
        }
      }
    }
    return Optional.empty();
  }
}
