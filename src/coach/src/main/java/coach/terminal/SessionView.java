package coach.terminal;

import coach.process.ForegroundProcess;
import coach.text.Page;
import java.io.IOException;

/** Where a watching coach shows what it has to say. To be used by one thread. */
public interface SessionView {

  /**
   * Shows how things are.
   *
   * @param top the exercise
   * @param body what there is to say about it
   */
  void show(Page top, Page body);

  /**
   * Shows something beside a verdict, which stays in view.
   *
   * @param top the exercise
   * @param verdict what it was in short
   * @param body what there is to say beside
   */
  default void show(Page top, Page verdict, Page body) {
    show(top, body);
  }

  /**
   * Turns the page, if the key is one that does and there is more than can be shown.
   *
   * @return whether that was so
   */
  default boolean scroll(char key) {
    return false;
  }

  /** Says that something is under way, or what has been typed so far; empty: nothing is. */
  void showStatus(String words);

  /**
   * Nothing is under way any more; that shows when the next page is shown, so as not to flicker.
   */
  void clearStatus();

  /** Shows the same again: the terminal has another size. */
  void redraw();

  /**
   * Names the keys at the foot of the screen, where there is one.
   *
   * @param words all of them; empty: the usual ones
   * @param few those for a small window
   */
  default void setFoot(String words, String few) {}

  /** Whether all of it can be seen at once. */
  default boolean fits(Page top, Page body) {
    return true;
  }

  /** How many columns there are. */
  int columns();

  /** Whether another program may have the terminal for a while. */
  boolean canRunInForeground();

  /**
   * Lets another program have the terminal, and takes it back.
   *
   * @throws IOException if the program can't be started
   */
  void runInForeground(ForegroundProcess program) throws IOException, InterruptedException;
}
