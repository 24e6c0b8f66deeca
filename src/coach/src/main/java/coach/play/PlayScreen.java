package coach.play;

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

  PlayScreen(Exercise exercise, SessionView display) {
    this.exercise = exercise;
    this.display = display;
    source = new ScenarioSource(exercise);
    display.setFoot(PlayKey.foot(), PlayKey.shortFoot());
  }

  /** Shows a game. */
  void show(PlayGame now) {
    game = now;
    display.show(page(now).top(), bodyThatFits(now));
  }

  private PlayPage page(PlayGame now) {
    return new PlayPage(exercise, now, source);
  }

  /** With as many steps as there is room for: what comes next, or came of it, is the news. */
  private Page bodyThatFits(PlayGame now) {
    Page top = page(now).top();
    for (int rows = PlayPage.MOST_ROWS; rows > PlayPage.LEAST_ROWS; rows--) {
      Page body = page(now).body(rows);
      if (display.fits(top, body)) {
        return body;
      }
    }
    return page(now).body(PlayPage.LEAST_ROWS);
  }

  /** Shows that there is nothing to be played, or not yet. */
  void showInstead(Page words) {
    game = null;
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
  void help() {
    display.show(game == null ? title() : page(game).top(), PlayPage.help());
  }

  /** The window has another size. */
  void redraw() {
    if (game == null) {
      display.redraw();
    } else {
      show(game);
    }
  }

  /** Writes what is shown, with all steps; returns the file. */
  Path save(PlayGame now) throws IOException {
    var whole = new Page().add(page(now).top()).gap().add(page(now).body(Integer.MAX_VALUE));
    return PlayFile.save(exercise, now, whole);
  }

  /** Leaves the screen to others. */
  void close() {
    display.setFoot("", "");
  }
}
