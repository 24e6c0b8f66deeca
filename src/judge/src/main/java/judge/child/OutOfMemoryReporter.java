package judge.child;

import judge.channel.ChannelToJudge;
import judge.channel.Frame;

/**
 * In the child: tells the judge that there is no memory left, which takes memory. So some is kept
 * for it, and where even that has been taken, a frame made beforehand is sent.
 */
final class OutOfMemoryReporter {
  private static final int RESERVE = 2 << 20;
  private static final int MOST_CAUSES = 100;

  private final ChannelToJudge judge;
  private final Frame bareFrame = Frame.of(Frame.Kind.OUT_OF_MEMORY, "");

  @SuppressWarnings("unused") // it is there to be there
  private byte[] reserve = new byte[RESERVE];

  OutOfMemoryReporter(ChannelToJudge judge) {
    this.judge = judge;
  }

  /** Tells and halts if that is what the throwable comes from; else returns. */
  void endIfFull(Throwable thrown) {
    try {
      Throwable t = thrown;
      // No list of causes is made: it would take memory. They may go round in a circle.
      for (int i = 0; t != null && i < MOST_CAUSES; i++) {
        if (t instanceof OutOfMemoryError) {
          end(t);
        }
        t = t.getCause();
      }
      // A class whose initialiser finds no memory is told of by this error, without a cause.
      if (thrown instanceof LinkageError && isFull()) {
        end(thrown);
      }
    } catch (RuntimeException | StackOverflowError ofTheLearners) {
      // An exception that doesn't say what caused it.
    }
  }

  /** Whether most of the heap is in use: some of what is free may be of no use to anybody. */
  private static boolean isFull() {
    var jvm = Runtime.getRuntime();
    long used = jvm.totalMemory() - jvm.freeMemory();
    return used > jvm.maxMemory() / 4 * 3;
  }

  private void end(Throwable full) {
    reserve = null;
    try {
      judge.send(Frame.Kind.OUT_OF_MEMORY, LearnerCodeLocator.of(full).orElse(""));
    } catch (OutOfMemoryError again) {
      judge.send(bareFrame);
    } finally {
      Runtime.getRuntime().halt(1);
    }
  }
}
