package threads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static threads.scenes.ChildRunMonitor.deafCall;
import static threads.scenes.ChildRunMonitor.requireThatTheyGoOn;
import static threads.scenes.ChildRunMonitor.untilItStays;
import static threads.scenes.ThreadBelief.BYTES_ARE_TEXT;
import static threads.scenes.ThreadBelief.CHILD_ENDS_WITH_THE_WAIT;
import static threads.scenes.ThreadBelief.CHILD_READS_ALL;
import static threads.scenes.ThreadBelief.DESTROY_ENDS_IT;
import static threads.scenes.ThreadBelief.ENDED_IS_READ;
import static threads.scenes.ThreadBelief.EXIT_CODE_IGNORED;
import static threads.scenes.ThreadBelief.EXIT_CODE_IS_FAILURE;
import static threads.scenes.ThreadBelief.INPUT_IS_MINE;
import static threads.scenes.ThreadBelief.INTERRUPT_IS_NOISE;
import static threads.scenes.ThreadBelief.ONE_STREAM_FOR_ALL;
import static threads.scenes.ThreadBelief.READ_HEARS_INTERRUPT;
import static threads.scenes.ThreadBelief.SILENT_IS_OVER;

import explorer.Scenario;
import explorer.Schedules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kit.Exercise;
import kit.JdkUse;
import kit.Rejection;
import kit.ThreadLeakCheck;
import kit.Trial;
import kit.TrialOutcome;
import kit.belief.Beliefs;
import kit.timeouts.SlowWork;
import kit.timeouts.Timeouts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import threads.scenes.ChildRunMonitor;
import threads.scenes.ScriptedChild;
import threads.scenes.ScriptedChildProgram;
import threads.scenes.ThreadBelief;

@Exercise("2.3 Child")
@Beliefs(ThreadBelief.class)
class ChildTest {
  private static final byte[] NOTHING = {};
  private static final byte[] MUCH = new byte[1 << 20];

  @Test
  @Order(1)
  @DisplayName("it waits for as long as the child runs")
  void waitsAsLongAsItTakes() throws Exception {
    Timeouts.requireNoTimeout(SlowChild.class);
  }

  static final class SlowChild extends SlowWork {
    private final ScriptedChild child = new ScriptedChild("stays", 0);

    SlowChild() throws IOException {
      super("the child");
    }

    @Override
    protected void call() throws Exception {
      Child.run(child.command(), NOTHING);
    }

    @Override
    protected boolean isUnderWay() {
      return child.isAt(ScriptedChildProgram.STAYS);
    }

    @Override
    protected boolean mayComeUnderWay() {
      return child.isStarting() || isAtWork();
    }

    @Override
    protected boolean isAtWork() {
      return child.hasStarted() && !child.isGone();
    }

    @Override
    protected boolean isBrokenOff() {
      return child.isGone() || child.wasAskedToEnd();
    }

    @Override
    protected void letEnd() {
      child.letGo();
    }
  }

  @Test
  @Order(2)
  @DisplayName("the child gets its input, and output and error stream come back")
  void greets() throws Exception {
    Schedules.proveIfItFails(Speaks.class, this::greetsInThreads);
  }

  private void greetsInThreads() throws Exception {
    var result = ChildRunMonitor.result(new ScriptedChild("greets", 0), "hello".getBytes(UTF_8));
    var out = new String(result.out(), UTF_8);
    var err = new String(result.err(), UTF_8);
    if (out.contains("bytes: 5")) {
      throw Rejection.of(
          ONE_STREAM_FOR_ALL,
          "What the child wrote to its error stream, \"bytes: 5\", came as part of its output.");
    }
    if (!out.equals("got: hello")) {
      throw Rejection.plain(
          "The child wrote \"got: hello\" to its output, and out was \"%s\".".formatted(out));
    }
    // It may have more to say: a JVM tells of settings that it finds in its environment.
    if (!err.endsWith("bytes: 5")) {
      throw Rejection.of(
          ONE_STREAM_FOR_ALL,
          "The child wrote \"bytes: 5\" to its error stream, and err was \"%s\".".formatted(err));
    }
  }

  @Test
  @Order(3)
  @DisplayName("another exit code than 0 comes back too, and an empty input has an end")
  void exitCode() throws Exception {
    Schedules.proveIfItFails(Speaks.class, this::exitCodeInThreads);
  }

  private void exitCodeInThreads() throws Exception {
    try (var child = new ScriptedChild("greets", 3);
        var trial = Trial.start(() -> Child.run(child.command(), NOTHING))) {
      requireThatTheyGoOn(child, trial);
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.of(
            EXIT_CODE_IS_FAILURE,
            "The child ended with exit code 3, not 0, and run %s.".formatted(ending.describe()));
      }
      if (trial.result().exitCode() != 3) {
        throw Rejection.of(
            EXIT_CODE_IGNORED,
            "The child ended with exit code 3, and the result says %d."
                .formatted(trial.result().exitCode()));
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("each byte arrives as it was, both ways, and the input is not changed")
  void bytes() throws Exception {
    Schedules.proveIfItFails(Speaks.class, this::bytesInThreads);
  }

  private void bytesInThreads() throws Exception {
    var input = ScriptedChildProgram.eachByte();
    var result = ChildRunMonitor.result(new ScriptedChild("has bytes", 0), input);
    int end = Math.min(input.length, result.out().length);
    int from = Math.max(0, result.err().length - input.length);
    if (!Arrays.equals(Arrays.copyOf(result.out(), end), ScriptedChildProgram.eachByte())
        || !Arrays.equals(
            Arrays.copyOfRange(result.err(), from, result.err().length),
            ScriptedChildProgram.eachByte())) {
      throw Rejection.of(
          BYTES_ARE_TEXT,
          "The child wrote each of the 256 byte values to both of its streams, and in the result"
              + " some have changed.");
    }
    if (new String(result.out(), UTF_8).endsWith(ScriptedChildProgram.OTHER)) {
      throw Rejection.of(
          BYTES_ARE_TEXT,
          "The input was each of the 256 byte values, and when the child got it some had changed.");
    }
    if (!Arrays.equals(input, ScriptedChildProgram.eachByte())) {
      throw Rejection.of(INPUT_IS_MINE, "run has changed the array that it got as input.");
    }
  }

  @Test
  @Order(5)
  @DisplayName("it may write 1 MiB to each of its streams before it reads 1 MiB")
  void chatters() throws Exception {
    Schedules.proveIfItFails(Speaks.class, this::chattersInThreads);
  }

  private void chattersInThreads() throws Exception {
    var result = ChildRunMonitor.result(new ScriptedChild("chatters", 0), MUCH);
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < ScriptedChildProgram.PIECES; i++) {
      out.writeBytes(ScriptedChildProgram.piece('o'));
    }
    out.writeBytes(("bytes: " + MUCH.length).getBytes(UTF_8));
    if (!Arrays.equals(result.out(), out.toByteArray())) {
      throw Rejection.plain(
          "The child wrote %d bytes to its output, and out has %d, or others."
              .formatted(out.size(), result.out().length));
    }
    long due = (long) ScriptedChildProgram.PIECES * ScriptedChildProgram.PIECE;
    if (result.err().length < due) {
      throw Rejection.plain(
          "The child wrote %d bytes to its error stream, and err has %d."
              .formatted(due, result.err().length));
    }
  }

  @Test
  @Order(6)
  @DisplayName("a child that ends without reading its input is no failure")
  void readsNothing() throws Exception {
    Schedules.proveIfItFails(Speaks.class, this::readsNothingInThreads);
  }

  private void readsNothingInThreads() throws Exception {
    try (var child = new ScriptedChild("reads nothing", 5);
        var trial = Trial.start(() -> Child.run(child.command(), MUCH))) {
      requireThatTheyGoOn(child, trial);
      var ending = trial.awaitOutcome();
      if (!ending.returned()) {
        throw Rejection.of(
            CHILD_READS_ALL,
            "The child ended with exit code 5 and had read nothing, and run threw %s."
                .formatted(ending.failure().getClass().getSimpleName()));
      }
      var out = new String(trial.result().out(), UTF_8);
      if (!out.equals("no, thanks") || trial.result().exitCode() != 5) {
        throw Rejection.plain(
            "The child wrote \"no, thanks\" and ended with exit code 5; the result says \"%s\" and %d,"
                    .formatted(out, trial.result().exitCode())
                + " and its error stream: \"%s\"."
                    .formatted(new String(trial.result().err(), UTF_8).strip()));
      }
    }
  }

  @Test
  @Order(7)
  @DisplayName("an interrupt while the child runs is passed on, and the child is killed")
  void interrupted() throws Exception {
    var census = ThreadLeakCheck.begin();
    try (var child = new ScriptedChild("stays", 0);
        var trial = Trial.start(() -> Child.run(child.command(), MUCH))) {
      try {
        untilItStays(child, trial);
        trial.interrupt();
        trial.awaitQuiescenceOr(
            () -> deafCall(trial.caller()).isPresent() || child.wasAskedToEnd());
        if (child.wasAskedToEnd()) {
          trial.awaitQuiescence(); // it may do more than ask
        }
        boolean tookNotice = trial.ended();
        var deaf = deafCall(trial.caller());
        boolean alive = child.isAlive();
        boolean onlyAsked = alive && child.wasAskedToEnd();
        if (alive) {
          child.letLeave();
        }
        if (!tookNotice && !onlyAsked) {
          throw waitedOn(deaf, trial.awaitOutcome());
        }
        judge(trial.awaitOutcome(), alive, child.wasAskedToEnd());
        census.requireNoThreadLeft();
      } finally {
        child.close();
      }
    }
  }

  /** Three mistakes have this in common: the end tells the second from the third. */
  private static Rejection waitedOn(Optional<String> deaf, TrialOutcome<Result> ending) {
    var happened =
        "Interrupted while the child ran and read nothing, run waited on until the child";
    if (deaf.isPresent()) {
      return Rejection.of(
          READ_HEARS_INTERRUPT,
          happened
              + " had ended: it was in %s, which an interrupt does not end.".formatted(deaf.get()));
    }
    return ending.failure() instanceof InterruptedException
        ? Rejection.of(
            CHILD_ENDS_WITH_THE_WAIT,
            happened
                + " had ended, and only then threw InterruptedException: nobody kills the child.")
        : Rejection.of(INTERRUPT_IS_NOISE, happened + " had ended.");
  }

  private static void judge(TrialOutcome<Result> ending, boolean alive, boolean asked) {
    if (!(ending.failure() instanceof InterruptedException)) {
      throw Rejection.of(
          INTERRUPT_IS_NOISE,
          "Interrupted while the child ran, run %s instead of an InterruptedException."
              .formatted(ending.returned() ? "returned" : ending.describe()));
    }
    if (alive && asked) {
      throw Rejection.of(
          DESTROY_ENDS_IT,
          "Interrupted, run left the child alive: run asked it to end, and this child takes no"
              + " notice of that.");
    } else if (alive) {
      throw Rejection.of(CHILD_ENDS_WITH_THE_WAIT, "Interrupted, run left the child alive.");
    }
  }

  @Test
  @Order(8)
  @DisplayName("a program that can't be started is an IOException")
  void noSuchProgram() throws Exception {
    try (var trial = Trial.start(() -> Child.run(List.of("no-such-program/at-all"), NOTHING))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof IOException)) {
        throw Rejection.plain(
            "There is no such program, and run %s instead of an IOException."
                .formatted(ending.returned() ? "returned" : ending.describe()));
      }
    }
  }

  @Test
  @Order(9)
  @DisplayName(
      "in whatever order the threads take their steps, nothing that the child wrote is lost")
  void nothingIsLost() {
    // What happens in files no schedule can decide; the text says so.
    if (!JdkUse.of(Child.class).includesClass("java/io/File", "java/nio/file/")) {
      Schedules.explore(Speaks.class, 1);
    }
  }

  /** A child that writes a letter to each of its streams. */
  static final class Speaks extends Scenario {
    private Result result;
    private RuntimeException thrown; // null: none

    Speaks() {
      child((in, out, err) -> {
        in.readAllBytes();
        out.write('o');
        err.write('e');
        return 3;
      });
      task("main", this::runChild);
    }

    private void runChild() throws IOException, InterruptedException {
      try {
        result = Child.run(List.of("a-program"), new byte[] {'i'});
      } catch (RuntimeException e) {
        thrown = e;
      }
    }

    @Override
    protected void verify() {
      var child = "The child wrote \"o\" to its output and \"e\" to its error stream, and ended: ";
      require(
          thrown == null,
          ENDED_IS_READ,
          child + "run threw " + (thrown == null ? "" : thrown.getClass().getSimpleName()) + ".");
      require(
          isText("o", result.out()) && isText("e", result.err()),
          ENDED_IS_READ,
          child + "out was %s, and err was %s.".formatted(text(result.out()), text(result.err())));
      require(
          result.exitCode() == 3,
          SILENT_IS_OVER,
          "The child ended with exit code 3, and the result says %d: it was killed."
              .formatted(result.exitCode()));
    }

    private static boolean isText(String expected, byte[] bytes) {
      return bytes != null && expected.equals(new String(bytes, UTF_8));
    }

    private static String text(byte[] bytes) {
      return bytes == null ? "null" : '"' + new String(bytes, UTF_8) + '"';
    }
  }
}
