package judge.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import judge.api.PlayReply;
import judge.channel.ChannelToChild;
import judge.channel.ChannelToChild.News;
import judge.channel.Frame;
import org.junit.jupiter.api.Test;

/** What is believed of a child that answers a question about a scenario. */
class PlayMonitorTest {

  /** Says what it is told to. */
  private record Script(Queue<News> news) implements RunMonitor.MonitoredChild {
    @Override
    public ChannelToChild.News next(Duration patience) {
      return news.remove();
    }

    @Override
    public Duration time() {
      return Duration.ZERO;
    }

    @Override
    public void send(Frame.Kind kind, String... words) {}

    @Override
    public boolean rehearsed() {
      return false;
    }

    @Override
    public int exitStatus() {
      return 3;
    }

    @Override
    public Optional<String> crash() {
      return Optional.empty();
    }

    @Override
    public String lastWords() {
      return "";
    }
  }

  private static PlayMonitor heard(News... news) throws InterruptedException {
    return PlayMonitor.of(new Script(new ArrayDeque<>(List.of(news))), Duration.ofSeconds(1));
  }

  private static News frame(Frame.Kind kind, String... words) {
    return new News.Received(Frame.of(kind, words));
  }

  private static News part(String text) {
    return new News.Received(new Frame(Frame.Kind.PLAYED, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String failure(PlayMonitor monitor) {
    return assertInstanceOf(PlayReply.Failure.class, monitor.reply()).sentence();
  }

  @Test
  void partsComeTogether() throws Exception {
    var monitor =
        heard(
            frame(Frame.Kind.READY),
            frame(Frame.Kind.BEGUN),
            part("{\"a\":"),
            frame(Frame.Kind.WATCHING),
            part("1}"),
            frame(Frame.Kind.PLAY_ENDED, ""));
    assertEquals(new PlayReply.Answer("{\"a\":1}"), monitor.reply());
    assertTrue(monitor.isUsable());
  }

  @Test
  void aComplaintIsNoAnswerAndTheChildGoesOn() throws Exception {
    var monitor = heard(frame(Frame.Kind.BEGUN), frame(Frame.Kind.PLAY_ENDED, "No such moves"));
    assertEquals("No such moves", failure(monitor));
    assertTrue(monitor.isUsable());
  }

  @Test
  void whoeverEndsTheJvmIsTold() throws Exception {
    var monitor = heard(frame(Frame.Kind.EXITING, "Cell.java:7"), new News.Ended());
    assertEquals(
        "Your code ended the whole program at Cell.java:7: return or throw, do not exit.",
        failure(monitor));
    assertFalse(monitor.isUsable());
    assertEquals(
        "The JVM that ran your code ended with status 3.", failure(heard(new News.Ended())));
  }

  @Test
  void silenceAndWhatNobodySaysAreNoAnswer() throws Exception {
    assertTrue(failure(heard(new News.Silence())).startsWith("Your code did not come to an end"));
    assertTrue(failure(heard(frame(Frame.Kind.PASSED, "x"))).contains("was disturbed"));
    assertTrue(failure(heard(new News.Disturbed("it"))).contains("was disturbed: it."));
    assertTrue(failure(heard(frame(Frame.Kind.OUT_OF_MEMORY, ""))).contains("all of the memory"));
  }
}
