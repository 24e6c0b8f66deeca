package coach.play;

import coach.scenario.ScenarioSource;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import workbook.Exercise;

/** Shows a game, or why there is none. To be used by one thread. */
final class PlayScreen {
  private final Exercise exercise;
  private final SessionView display;
  private final ScenarioSource source;
  private @Nullable PlayGame game; // null: there is nothing to be played
  private Page instead = new Page();
  private Aside aside = Aside.NOTHING;

  /** What is shown in place of the game, until a key goes back to it. */
  private enum Aside {
    NOTHING,
    HELP,
    WHOLE
  }

  PlayScreen(Exercise exercise, SessionView display) {
    this.exercise = exercise;
    this.display = display;
    source = new ScenarioSource(exercise);
    display.setFoot(PlayKey.foot(), PlayKey.shortFoot());
  }

  /** Shows a game. */
  void show(PlayGame now) {
    game = now;
    aside = Aside.NOTHING;
    display.show(page(now).top(), bodyThatFits(now));
  }

  private PlayPage page(PlayGame now) {
    return new PlayPage(exercise, now, source);
  }

  /** With as many steps as there is room for: what comes next, or came of it, is the news. */
  private Page bodyThatFits(PlayGame now) {
    Page top = page(now).top();
    Page whole = page(now).body(PlayPage.MOST_ROWS, false);
    if (display.fits(top, whole)) {
      return whole;
    }
    for (int rows = PlayPage.MOST_ROWS; rows > PlayPage.LEAST_ROWS; rows--) {
      Page body = page(now).body(rows, true);
      if (display.fits(top, body)) {
        return body;
      }
    }
    return page(now).body(PlayPage.LEAST_ROWS, true);
  }

  /** Shows that there is nothing to be played, or not yet. */
  void showInstead(Page words) {
    game = null;
    aside = Aside.NOTHING;
    instead = words;
    source.reread();
    display.show(title(), words);
  }

  private Page title() {
    return new Page().title("Break it: " + exercise);
  }

  /** Says something beside what is shown. */
  void say(String words) {
    if (game == null) {
      display.show(title(), new Page().add(instead).gap().text(words));
    } else {
      game.say(words);
      show(game);
    }
  }

  /** What the keys do. */
  void help(boolean isByKeys) {
    aside = isByKeys ? Aside.HELP : Aside.NOTHING;
    display.show(game == null ? title() : page(game).top(), PlayHelp.page(isByKeys));
  }

  /** All steps, and what the test does; or the game again. */
  void toggleWhole() {
    PlayGame now = game;
    if (aside == Aside.WHOLE || now == null) {
      goOn();
    } else {
      aside = Aside.WHOLE;
      now.say("");
      display.show(page(now).top(), page(now).whole());
    }
  }

  /** Whether the help is shown, which any key leaves. */
  boolean isHelp() {
    return aside == Aside.HELP;
  }

  /** Whether the game is out of view. */
  boolean isAside() {
    return aside != Aside.NOTHING;
  }

  /** Shows the game again. */
  void goOn() {
    if (game == null) {
      aside = Aside.NOTHING;
      display.show(title(), instead);
    } else {
      show(game);
    }
  }

  /** The window has another size. */
  void redraw() {
    if (game == null || isAside()) {
      display.redraw();
    } else {
      show(game);
    }
  }

  /** Writes what is shown, with all steps; returns the file. */
  Path save(PlayGame now) throws IOException {
    var whole = new Page().add(page(now).top()).gap().add(page(now).body(Integer.MAX_VALUE, false));
    return PlayFile.save(exercise, now, whole);
  }

  /** Leaves the screen to others. */
  void close() {
    display.setFoot("", "");
  }
}
