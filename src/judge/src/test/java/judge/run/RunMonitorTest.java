package judge.run;

import static judge.channel.Frame.Kind.ABORTED;
import static judge.channel.Frame.Kind.BEGUN;
import static judge.channel.Frame.Kind.EXITING;
import static judge.channel.Frame.Kind.FAILED;
import static judge.channel.Frame.Kind.HELLO;
import static judge.channel.Frame.Kind.OUT_OF_MEMORY;
import static judge.channel.Frame.Kind.PASSED;
import static judge.channel.Frame.Kind.PRINTED;
import static judge.channel.Frame.Kind.READY;
import static judge.channel.Frame.Kind.RUN;
import static judge.channel.Frame.Kind.RUN_ENDED;
import static judge.channel.Frame.Kind.SKIPPED;
import static judge.channel.Frame.Kind.STARTED;
import static judge.channel.Frame.Kind.THREADS;
import static judge.channel.Frame.Kind.WATCHING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import judge.api.Verdict;
import judge.channel.ChannelToChild;
import judge.channel.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is believed of what a child says. */
class RunMonitorTest {
  private static final ExpectedTests TESTS = new ExpectedTests(List.of("one", "two"), false);

  /** Says what it is told to, and ends. */
  private record Script(Queue<Frame> frames) implements RunMonitor.MonitoredChild {
    @Override
    public ChannelToChild.News next(Duration patience) {
      return frames.isEmpty()
          ? new ChannelToChild.News.Ended()
          : new ChannelToChild.News.Received(frames.remove());
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
      return 0;
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

  private static Verdict verdict(Frame... frames) throws InterruptedException {
    var script = new Script(new ArrayDeque<>(List.of(frames)));
    return RunMonitor.of(script, TESTS, Duration.ofSeconds(60)).verdict();
  }

  private static Frame of(Frame.Kind kind, String... words) {
    return Frame.of(kind, words);
  }

  private static Frame failed(String test) {
    return of(FAILED, test, "so", "", "false", "", "", "", "", "");
  }

  @Test
  void aWholeRunIsBelieved() throws Exception {
    assertEquals(
        new Verdict.Passed(List.of("one", "two"), "hi"),
        verdict(
            of(READY),
            of(BEGUN),
            of(STARTED, "one"),
            new Frame(PRINTED, "hi".getBytes()),
            of(PASSED, "one"),
            of(STARTED, "two"),
            of(PASSED, "two"),
            of(RUN_ENDED, "true")));
    assertInstanceOf(
        Verdict.Failed.class,
        verdict(
            of(BEGUN), of(STARTED, "one"), failed("one"), of(SKIPPED, "two"), of(RUN_ENDED, "")));
    assertInstanceOf(
        Verdict.Failed.class, verdict(of(BEGUN), failed("the class"), of(RUN_ENDED, "true")));
  }

  static Stream<List<Frame>> lies() {
    return Stream.of(
        List.of(of(PASSED, "one")),
        List.of(of(RUN_ENDED, "true")),
        List.of(of(BEGUN), of(BEGUN)),
        List.of(of(BEGUN), of(READY)),
        List.of(of(BEGUN), of(HELLO)),
        List.of(of(BEGUN), of(RUN, "x")),
        List.of(of(BEGUN), of(PASSED, "one"), of(PASSED, "two"), of(RUN_ENDED, "true")),
        List.of(of(BEGUN), of(STARTED, "one"), of(PASSED, "two")),
        List.of(of(BEGUN), of(STARTED, "one"), of(STARTED, "two")),
        List.of(of(BEGUN), of(STARTED, "one"), of(SKIPPED, "two")),
        List.of(of(BEGUN), of(STARTED, "one"), of(RUN_ENDED, "true")),
        List.of(of(BEGUN), of(STARTED, "one"), of(PASSED, "one"), of(RUN_ENDED, "true")),
        List.of(
            of(BEGUN),
            of(STARTED, "one"),
            of(PASSED, "one"),
            of(STARTED, "two"),
            of(PASSED, "two"),
            of(STARTED, "three"),
            of(PASSED, "three"),
            of(RUN_ENDED, "true")),
        List.of(of(BEGUN), of(STARTED, "one"), of(FAILED, "one")),
        List.of(of(BEGUN), of(STARTED)),
        List.of(of(BEGUN), new Frame(STARTED, new byte[] {0, 0, 0, 9, 1})),
        List.of(of(BEGUN), new Frame(STARTED, new byte[] {-1, -1, -1, -1})),
        List.of(of(BEGUN), new Frame(STARTED, new byte[] {1})),
        List.of(of(BEGUN), new Frame(OUT_OF_MEMORY, new byte[] {1, 2})),
        List.of(of(BEGUN), new Frame(PRINTED, new byte[Frame.MOST_OUTPUT + 1])));
  }

  @ParameterizedTest
  @MethodSource("lies")
  void whatCantBeExplainedIsADisturbance(List<Frame> frames) throws Exception {
    assertInstanceOf(Verdict.Disturbed.class, verdict(frames.toArray(Frame[]::new)));
  }

  @ParameterizedTest
  @EnumSource
  void noContentEndsTheJudge(Frame.Kind kind) throws Exception {
    for (int words = 0; words < 10; words++) {
      String[] empty = Stream.generate(() -> "").limit(words).toArray(String[]::new);
      verdict(of(BEGUN), of(kind, empty)); // whatever it is, it is a verdict
    }
  }

  @Test
  void emptyWordsAreWords() throws Exception {
    var verdict =
        verdict(
            of(BEGUN),
            of(STARTED, ""),
            of(ABORTED, "", "", "", "", "", "", "", "", ""),
            of(EXITING, ""),
            of(RUN_ENDED, ""));
    assertInstanceOf(Verdict.Undecided.class, verdict);
    assertInstanceOf(
        Verdict.Hung.class, assertInstanceOf(Verdict.class, silent(of(BEGUN), of(THREADS, ""))));
  }

  /** A child that says the same for ever, once a second; and where it is, when it is asked. */
  private static final class Repeater implements RunMonitor.MonitoredChild {
    private final Frame again;
    private final ArrayDeque<Frame> first =
        new ArrayDeque<>(List.of(of(BEGUN), of(STARTED, "one")));
    private int seconds;

    Repeater(Frame again) {
      this.again = again;
    }

    @Override
    public ChannelToChild.News next(Duration patience) {
      if (first.isEmpty()) {
        seconds++;
        return new ChannelToChild.News.Received(again);
      }
      return new ChannelToChild.News.Received(first.remove());
    }

    @Override
    public Duration time() {
      return Duration.ofSeconds(seconds);
    }

    @Override
    public void send(Frame.Kind kind, String... words) {
      first.add(of(THREADS, "somewhere"));
    }

    @Override
    public boolean rehearsed() {
      return false;
    }

    @Override
    public int exitStatus() {
      return 0;
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

  @Test
  void aTestThatTheKitWatchesHasTimeButNotForEver() throws Exception {
    var child = new Repeater(of(WATCHING));
    var verdict = RunMonitor.of(child, TESTS, Duration.ofSeconds(10)).verdict();
    assertTrue(verdict.sentence().contains("somewhere"), verdict.sentence());
    assertEquals(120, child.seconds);
  }

  @Test
  void printingIsNoSignOfLife() throws Exception {
    var child = new Repeater(new Frame(PRINTED, "hi".getBytes()));
    assertInstanceOf(
        Verdict.Hung.class, RunMonitor.of(child, TESTS, Duration.ofSeconds(10)).verdict());
    assertEquals(10, child.seconds);
  }

  /** A child that is silent after its first word, and says the rest when it is asked. */
  private static Verdict silent(Frame first, Frame... answers) throws InterruptedException {
    var frames = new ArrayDeque<ChannelToChild.News>();
    frames.add(new ChannelToChild.News.Received(first));
    frames.add(new ChannelToChild.News.Silence());
    for (var answer : answers) {
      frames.add(new ChannelToChild.News.Received(answer));
    }
    var script = new Script(new ArrayDeque<>());
    RunMonitor.MonitoredChild silent =
        new RunMonitor.MonitoredChild() {
          @Override
          public ChannelToChild.News next(Duration patience) {
            return frames.isEmpty() ? new ChannelToChild.News.Ended() : frames.remove();
          }

          @Override
          public Duration time() {
            return Duration.ZERO;
          }

          @Override
          public void send(Frame.Kind kind, String... words) {
            script.send(kind, words);
          }

          @Override
          public boolean rehearsed() {
            return false;
          }

          @Override
          public int exitStatus() {
            return 0;
          }

          @Override
          public Optional<String> crash() {
            return Optional.empty();
          }

          @Override
          public String lastWords() {
            return "";
          }
        };
    return RunMonitor.of(silent, TESTS, Duration.ofSeconds(60)).verdict();
  }
}
