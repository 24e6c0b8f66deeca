package coach.session;

import coach.course.CourseNameResolver;
import coach.terminal.InputParser;
import coach.terminal.KeyCommand;
import coach.terminal.KeyReader;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * What the learner types, from single keys to pasted text, and what is asked of them in between.
 * Commands come out. To be used by one thread.
 */
final class SessionInput {
  private static final int MOST_KEYS_AT_ONCE = 2;

  private final SessionView display;
  private final SessionPage page;
  private final Handler handler;
  private final BooleanSupplier over;
  private final InputParser parser = new InputParser();

  /** Does what was typed. */
  @FunctionalInterface
  interface Handler {
    /**
     * Carries out a command.
     *
     * @param words what stood behind it; may be empty; {@link InputParser#YES} once it was
     *     confirmed
     */
    void carryOut(KeyCommand key, String words)
        throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException;
  }

  /**
   * Nothing was typed yet.
   *
   * @param over whether the session is over, so that nothing more is to be carried out
   */
  SessionInput(SessionView display, SessionPage page, Handler handler, BooleanSupplier over) {
    this.display = display;
    this.page = page;
    this.handler = handler;
    this.over = over;
  }

  /** Takes in one key: it turns the page, answers a question, or is a command. */
  void key(char key)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    boolean asking = parser.isAsking();
    boolean turns = key == KeyReader.FORWARDS || key == KeyReader.BACKWARDS; // no letters of a word
    if ((turns || !asking) && display.scroll(key)) {
      return;
    }
    var request = parser.key(key);
    if (asking) {
      display.showStatus(parser.shown());
    }
    carryOut(request);
  }

  /**
   * Takes in characters that came together. Two may be keys that had to wait for a slow connection;
   * more are a text. What is destructive needs a key of its own to be confirmed.
   */
  void keysAtOnce(String text)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    boolean asked = parser.isAsking() && !parser.isConfirming();
    if (!asked && (text.length() > MOST_KEYS_AT_ONCE || text.chars().anyMatch(c -> c < ' '))) {
      refuse(text);
      return;
    }
    for (char key : text.toCharArray()) {
      key(key);
      if (over.getAsBoolean() || parser.isConfirming() || asked && !parser.isAsking()) {
        return;
      }
    }
  }

  /**
   * Takes in pasted text. In a question, the first line is what was to be typed. Anywhere else it
   * is no key.
   */
  void pasted(String text)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    if (!parser.isAsking() || parser.isConfirming()) {
      refuse(text);
      return;
    }
    String line = text.lines().findFirst().orElse("");
    for (char key : line.toCharArray()) {
      if (!Character.isISOControl(key)) {
        key(key);
      }
    }
  }

  /** Takes in a line, where keys can't be read. */
  void line(String text)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    carryOut(parser.line(text));
  }

  private void refuse(String text) {
    parser.giveUp();
    display.showStatus("");
    page.say(
        new Page()
            .text(
                "This looks like pasted text (%d %s at once), so I did nothing with it. Type keys one by"
                        .formatted(text.length(), text.length() == 1 ? "character" : "characters")
                    + " one; an answer belongs into its file."));
  }

  private void carryOut(InputParser.Request request)
      throws IOException, CourseNameResolver.NameNotFoundException, InterruptedException {
    switch (request) {
      case InputParser.CommandRequest(KeyCommand key, String words) -> handler.carryOut(key, words);
      case InputParser.Unknown(String complaint) -> page.say(new Page().text(complaint));
      case InputParser.Nothing() -> {}
    }
  }

  /** Asks for a word that belongs to a command. */
  void ask(KeyCommand key, String question) {
    parser.ask(key, question);
    display.showStatus(parser.shown());
  }

  /** Asks whether a command is really wanted: only y will do. */
  void confirm(KeyCommand key, String question) {
    parser.confirm(key, question);
    page.say(new Page().text(question));
    display.showStatus(question);
  }

  /** Shows the question that is still open, if there is one. */
  void showOpenQuestion() {
    if (parser.isAsking()) {
      display.showStatus(parser.shown());
    }
  }
}
