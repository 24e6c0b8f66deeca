package judge.child;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import judge.channel.ChannelToJudge;
import judge.channel.Frame;

/**
 * In the child: takes what is printed to {@code System.out} and {@code System.err} to the judge, up
 * to a limit for each run. What is beyond it is dropped here, so that an endless printer neither
 * fills the judge's memory nor passes for a sign of life.
 */
final class OutputCapture extends OutputStream {
  private final ChannelToJudge judge;
  private int left = Frame.MOST_OUTPUT;

  private OutputCapture(ChannelToJudge judge) {
    this.judge = judge;
  }

  /** Starts a run's output, with streams that nobody has closed yet. */
  static OutputCapture capture(ChannelToJudge judge) {
    var printing = new OutputCapture(judge);
    System.setOut(new PrintStream(printing, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(printing, true, StandardCharsets.UTF_8));
    return printing;
  }

  /** What is printed from here on belongs to no run. */
  synchronized void end() {
    left = 0;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    int now = Math.min(length, left);
    left -= now;
    if (now > 0) {
      judge.send(new Frame(Frame.Kind.PRINTED, Arrays.copyOfRange(bytes, from, from + now)));
    }
  }
}
