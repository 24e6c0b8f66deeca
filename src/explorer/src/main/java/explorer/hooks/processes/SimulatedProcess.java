package explorer.hooks.processes;

import explorer.program.ChildProgram;
import explorer.program.PendingStep;
import explorer.run.ControlledThread;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/**
 * What the woven code gets from {@code ProcessBuilder.start()}: a process that the test plays, in a
 * controlled thread. As under an operating system, its streams end before it does, and what it
 * wrote can be read afterwards. A request to end kills it: it has no shutdown hooks. Used by the
 * controlled thread that moves.
 */
final class SimulatedProcess extends Process {
  private static final int FAILED = 1;
  private static final int KILLED = 137; // what a shell says of a process that SIGKILL has ended

  private final SimulatedPipe in = new SimulatedPipe();
  private final SimulatedPipe out = new SimulatedPipe();
  private final SimulatedPipe err = new SimulatedPipe();
  private final boolean isMerged;
  private final CompletableFuture<Process> exit = new CompletableFuture<>();
  private boolean ended;
  private int exitCode;

  /**
   * @param isMerged whether what it writes to its error stream comes as part of its output
   */
  SimulatedProcess(boolean isMerged) {
    this.isMerged = isMerged;
    if (isMerged) {
      err.end();
    }
  }

  /** The life of its controlled thread. */
  void live(ChildProgram program) {
    int code;
    try {
      code = program.run(in.reader(), out.writer(), (isMerged ? out : err).writer());
    } catch (IOException e) {
      code = FAILED; // nobody reads what it writes, or it was killed already
    }
    out.end();
    err.end();
    ControlledThread.current().pause(PendingStep.BEGIN);
    end(code);
  }

  private void end(int code) {
    if (ended) {
      return;
    }
    ended = true;
    exitCode = code;
    out.end();
    err.end();
    in.end();
    in.breakUp();
    ControlledThread me = ControlledThread.current();
    me.order().releases(this);
    me.order().precedesAll(); // whatever waits for the end, and whoever runs it
    exit.complete(this);
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public OutputStream getOutputStream() {
    return in.writer();
  }

  @Override
  public InputStream getInputStream() {
    return out.reader();
  }

  @Override
  public InputStream getErrorStream() {
    return err.reader();
  }

  @Override
  public int exitValue() {
    if (!ended) {
      throw new IllegalThreadStateException("process has not exited");
    }
    return exitCode;
  }

  @Override
  public boolean isAlive() {
    return !ended;
  }

  @Override
  public CompletableFuture<Process> onExit() {
    return exit.copy(); // to complete or cancel it is no end of the process
  }

  @Override
  public void destroy() {
    end(KILLED);
  }

  @Override
  public Process destroyForcibly() {
    destroy();
    return this;
  }

  @Override
  public boolean supportsNormalTermination() {
    return true;
  }

  @Override
  public long pid() {
    return 1;
  }

  /** Nothing but the JDK's own code comes here: the learner's calls the hooks. */
  @Override
  public int waitFor() {
    throw ControlledThread.current()
        .run()
        .cannotJudge("Process.waitFor called by the JDK", "Call it yourself.");
  }
}
