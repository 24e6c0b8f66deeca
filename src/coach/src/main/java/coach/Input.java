package coach;

import java.util.Optional;

/** Makes requests of what is typed: keys one by one, or whole lines. Not thread-safe. */
final class Input {
  /** Stands behind a key that changes files, when the learner has confirmed it. */
  static final String YES = "yes";

  private final Typing typing = new Typing();
  private Key toConfirm; // null: nothing waits for a yes
  private String question = "";

  /** What came of it. */
  sealed interface Asked {}

  /**
   * Something is wanted.
   *
   * @param words what stood behind it; may be empty
   */
  record For(Key key, String words) implements Asked {}

  /** Nobody knows what that means; the complaint is for the learner. */
  record Unknown(String complaint) implements Asked {}

  /** Nothing, or nothing yet. */
  record Nothing() implements Asked {}

  /** Begins to ask for a word that belongs to a key. */
  void ask(Key what, String question) {
    typing.begin(what, question);
  }

  boolean isAsking() {
    return typing.isOn() || isConfirming();
  }

  /** Begins to ask whether something is really wanted: only y will do. */
  void confirm(Key what, String words) {
    toConfirm = what;
    question = words;
  }

  boolean isConfirming() {
    return toConfirm != null;
  }

  /** The question with what has been typed so far; empty if nothing is asked. */
  String shown() {
    return isConfirming() ? question : typing.shown();
  }

  /** Asks for nothing any more. */
  void giveUp() {
    toConfirm = null;
    typing.giveUp();
  }

  private Asked confirmed(String answer) {
    var what = toConfirm;
    toConfirm = null;
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase(YES)
        ? new For(what, YES)
        : new Unknown("Nothing was changed.");
  }

  /** Takes in one key. */
  Asked key(char key) {
    if (isConfirming()) {
      return confirmed(String.valueOf(key));
    }
    if (typing.isOn()) {
      Optional<String> word = typing.key(key).filter(w -> !w.isEmpty());
      return word.isPresent() ? new For(typing.what(), word.get()) : new Nothing();
    }
    var known = Key.of(key);
    if (known.isPresent()) {
      return new For(known.get(), "");
    }
    if (key == Typing.END_OF_INPUT || key == Typing.CTRL_C) {
      return new For(Key.QUIT, "");
    }
    return Character.isWhitespace(key) || Character.isISOControl(key)
        ? new Nothing()
        : new Unknown("The key %s does nothing. ? shows those that do.".formatted(key));
  }

  /** Takes in a line: a letter or a word, and what belongs to it. */
  Asked line(String text) {
    if (isConfirming()) {
      return confirmed(text.strip());
    }
    String[] words = text.strip().split("\\s+", 2);
    if (words[0].isEmpty()) {
      return new Nothing();
    }
    var key = Key.of(words[0]);
    String rest = words.length > 1 ? words[1] : "";
    if (key.isEmpty()) {
      return new Unknown(
          "I don't know \"%s\".%s ? shows what I know.".formatted(words[0], Key.near(words[0])));
    }
    // A sentence that begins with such a word is no order.
    return rest.isEmpty() || key.get().takesWords()
        ? new For(key.get(), rest)
        : new Unknown(
            "Nothing belongs behind %s, so nothing was done. ? shows what I know."
                .formatted(key.get().word()));
  }
}
