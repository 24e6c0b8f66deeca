package coach.terminal;

import java.util.Optional;

/** Makes requests of what is typed: keys one by one, or whole lines. Not thread-safe. */
public final class InputParser {
  /** Stands behind a key that changes files, when the learner has confirmed it. */
  public static final String YES = "yes";

  private final WordPrompt typing = new WordPrompt();
  private KeyCommand toConfirm; // null: nothing waits for a yes
  private String question = "";

  /** What came of it. */
  public sealed interface Request {}

  /**
   * Something is wanted.
   *
   * @param words what stood behind it; may be empty
   */
  public record CommandRequest(KeyCommand key, String words) implements Request {}

  /** Nobody knows what that means; the complaint is for the learner. */
  public record Unknown(String complaint) implements Request {}

  /** Nothing, or nothing yet. */
  public record Nothing() implements Request {}

  /** Begins to ask for a word that belongs to a key. */
  public void ask(KeyCommand what, String question) {
    typing.begin(what, question);
  }

  public boolean isAsking() {
    return typing.isOn() || isConfirming();
  }

  /** Begins to ask whether something is really wanted: only y will do. */
  public void confirm(KeyCommand what, String words) {
    toConfirm = what;
    question = words;
  }

  public boolean isConfirming() {
    return toConfirm != null;
  }

  /** The question with what has been typed so far; empty if nothing is asked. */
  public String shown() {
    return isConfirming() ? question : typing.shown();
  }

  /** Asks for nothing any more. */
  public void giveUp() {
    toConfirm = null;
    typing.giveUp();
  }

  private Request confirmed(String answer) {
    var what = toConfirm;
    toConfirm = null;
    return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase(YES)
        ? new CommandRequest(what, YES)
        : new Unknown("Nothing was changed.");
  }

  /** Takes in one key. */
  public Request key(char key) {
    if (isConfirming()) {
      return confirmed(String.valueOf(key));
    }
    if (key == KeyReader.LEFT || key == KeyReader.RIGHT) {
      return new Nothing(); // they are of use only in a game
    }
    if (typing.isOn()) {
      Optional<String> word = typing.key(key).filter(w -> !w.isEmpty());
      return word.isPresent() ? new CommandRequest(typing.what(), word.get()) : new Nothing();
    }
    var known = KeyCommand.of(key);
    if (known.isPresent()) {
      return new CommandRequest(known.get(), "");
    }
    if (key == WordPrompt.END_OF_INPUT || key == WordPrompt.CTRL_C) {
      return new CommandRequest(KeyCommand.QUIT, "");
    }
    return Character.isWhitespace(key) || Character.isISOControl(key)
        ? new Nothing()
        : new Unknown("The key %s does nothing. ? shows those that do.".formatted(key));
  }

  /** Takes in a line: a letter or a word, and what belongs to it. */
  public Request line(String text) {
    if (isConfirming()) {
      return confirmed(text.strip());
    }
    String[] words = text.strip().split("\\s+", 2);
    if (words[0].isEmpty()) {
      return new Nothing();
    }
    var key = KeyCommand.of(words[0]);
    String rest = words.length > 1 ? words[1] : "";
    if (key.isEmpty()) {
      return new Unknown(
          "I don't know \"%s\".%s ? shows what I know."
              .formatted(words[0], KeyCommand.near(words[0])));
    }
    // A sentence that begins with such a word is no order.
    return rest.isEmpty() || key.get().takesWords()
        ? new CommandRequest(key.get(), rest)
        : new Unknown(
            "Nothing belongs behind %s, so nothing was done. ? shows what I know."
                .formatted(key.get().word()));
  }
}
