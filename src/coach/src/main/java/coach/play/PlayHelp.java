package coach.play;

import coach.text.Page;
import java.util.List;
import java.util.stream.Stream;

/** What the keys do. */
final class PlayHelp {
  private PlayHelp() {}

  /**
   * A page of it.
   *
   * @param isByKeys whether keys are read one by one, so that one can leave it
   */
  static Page page(boolean isByKeys) {
    var page = new Page().title("Keys");
    if (isByKeys) {
      page.text("Any key leaves this help, and does nothing else.").gap();
    }
    page.table(
        List.of(),
        Stream.concat(
                Stream.of(List.of("a b …", "", "move the thread that has this key")),
                Stream.of(PlayKey.values()).map(k -> List.of("" + k.key(), k.word(), k.does())))
            .toList());
    return page.gap()
        .text(
            "You are the scheduler. Each thread stands before its next step at data that threads"
                + " share: what it reads or writes there, or a lock. One key takes one thread over"
                + " that step, and over what concerns it alone, until its next such step. When it"
                + " frees a lock on the way, that is a row of its own.")
        .text(
            "At the end you read the schedule's name: where it leaves the usual way, in which the"
                + " same thread goes on as long as it can. 2:2 means that at choice 2 (they are"
                + " counted from 0) thread 2 was taken. 0 is the usual way. A verdict tells the"
                + " same name after Replay.")
        .text(
            "When you save your Java file in the editor, the game begins again with the new code.");
  }
}
