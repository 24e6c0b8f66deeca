package judge.run;

import java.io.ByteArrayOutputStream;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import judge.api.PlayReply;
import judge.channel.ChannelToChild.News;
import judge.channel.Frame;

/** Listens to a child that answers one question about a scenario. */
public final class PlayMonitor {
  private final RunMonitor.MonitoredChild child;
  private final Duration patience;
  private final ByteArrayOutputStream json = new ByteArrayOutputStream();
  private PlayReply reply; // null until it is there
  private boolean isUsable; // the child, for the next question
  private String exit = ""; // the learner's line that ends the JVM, if that is under way

  private PlayMonitor(RunMonitor.MonitoredChild child, Duration patience) {
    this.child = child;
    this.patience = patience;
  }

  /**
   * Listens until there is an answer, or is known to be none.
   *
   * @param patience with a child of which nothing is heard, by its own time
   */
  public static PlayMonitor of(RunMonitor.MonitoredChild child, Duration patience)
      throws InterruptedException {
    var monitor = new PlayMonitor(child, patience);
    while (monitor.reply == null) {
      switch (child.next(patience)) {
        case News.Received(Frame frame) -> monitor.handleOrDoubt(frame);
        case News.Disturbed(String how) ->
            monitor.fail("The line from the JVM that runs your code was disturbed: " + how + ".");
        case News.Ended() -> monitor.fail(monitor.end());
        case News.Silence() ->
            monitor.fail("Your code did not come to an end, nor to its next shared step.");
      }
    }
    return monitor;
  }

  public PlayReply reply() {
    return reply;
  }

  /** Whether the child can be asked again. */
  public boolean isUsable() {
    return isUsable;
  }

  private void fail(String sentence) {
    reply = new PlayReply.Failure(sentence);
  }

  private String end() throws InterruptedException {
    return exit.isEmpty()
        ? "The JVM that ran your code ended with status %d.".formatted(child.exitStatus())
        : "Your code ended the whole program%s: return or throw, do not exit."
            .formatted(exit.equals("?") ? "" : " at " + exit);
  }

  private void handleOrDoubt(Frame frame) {
    try {
      handle(frame);
    } catch (StreamCorruptedException e) {
      fail("The line from the JVM that runs your code was disturbed: " + e.getMessage() + ".");
    }
  }

  private void handle(Frame frame) throws StreamCorruptedException {
    switch (frame.kind()) {
      case READY, BEGUN, WATCHING, PRINTED -> {}
      case PLAYED -> json.writeBytes(frame.body());
      case PLAY_ENDED -> {
        String complaint = ReportedTests.wordsOf(frame, 1).getFirst();
        isUsable = true;
        reply =
            complaint.isEmpty()
                ? new PlayReply.Answer(json.toString(StandardCharsets.UTF_8))
                : new PlayReply.Failure(complaint);
      }
      case EXITING -> {
        String line = ReportedTests.wordsOf(frame, 1).getFirst();
        exit = line.isEmpty() ? "?" : line;
      }
      case OUT_OF_MEMORY -> fail("Your code used up all of the memory.");
      case BROKEN -> fail(ReportedTests.wordsOf(frame, 1).getFirst());
      case HELLO, RUN, WHERE, PLAY, STARTED, PASSED, SKIPPED, FAILED, ABORTED, RUN_ENDED, THREADS ->
          ReportedTests.require(false, frame);
    }
  }
}
