package explorer.hooks.processes;

import explorer.program.ChildProgram;
import explorer.program.PendingStep;
import explorer.program.StepKind;
import explorer.program.ThreadRole;
import explorer.program.ThreadSafety;
import explorer.run.ControlledThread;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes: started, waited for, asked, and killed. The test plays them. */
public final class ProcessHooks {
  private ProcessHooks() {}

  public static Process start(ProcessBuilder builder, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, builder));
    for (Redirect stream :
        new Redirect[] {
          builder.redirectInput(), builder.redirectOutput(), builder.redirectError()
        }) {
      if (stream != Redirect.PIPE) {
        throw me.run()
            .cannotJudge(
                "A process with another stream than a pipe" + me.run().at(site),
                "Files and the console can't be followed here: take the pipes of the process.");
      }
    }
    return begin(me, builder.redirectErrorStream(), site);
  }

  public static Process exec(Runtime runtime, String[] command, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, runtime));
    return begin(me, false, site);
  }

  private static Process begin(ControlledThread me, boolean isMerged, int site) {
    ChildProgram program =
        me.run()
            .program()
            .child()
            .orElseThrow(() ->
                me.run()
                    .cannotJudge(
                        "The start of a process" + me.run().at(site),
                        "Keep to what happens inside the program."));
    var process = new SimulatedProcess(isMerged);
    me.run().add("the child", ThreadRole.DAEMON, () -> process.live(program));
    me.notes().value(process);
    return process;
  }

  private static PendingStep ended(SimulatedProcess process, int site) {
    return PendingStep.at(StepKind.CALL, site, process).when(process::hasEnded);
  }

  public static int waitFor(Process process, int site) throws InterruptedException {
    if (ThreadSafety.isLearners(process)) {
      return process.waitFor();
    }
    ControlledThread me = ControlledThread.current();
    me.stepInterruptibly(ended((SimulatedProcess) process, site));
    me.order().acquires(process);
    me.notes().value(process.exitValue());
    return process.exitValue();
  }

  public static boolean waitFor(Process process, long time, TimeUnit unit, int site)
      throws InterruptedException {
    return ThreadSafety.isLearners(process)
        ? process.waitFor(time, unit)
        : waitInTime((SimulatedProcess) process, site);
  }

  public static boolean waitFor(Process process, Duration time, int site)
      throws InterruptedException {
    return ThreadSafety.isLearners(process)
        ? process.waitFor(time)
        : waitInTime((SimulatedProcess) process, site);
  }

  private static boolean waitInTime(SimulatedProcess process, int site)
      throws InterruptedException {
    ControlledThread me = ControlledThread.current();
    boolean hasEnded = me.stepInTime(ended(process, site));
    if (hasEnded) {
      me.order().acquires(process);
    }
    me.notes().value(hasEnded);
    return hasEnded;
  }

  /** Before it is asked something to which the answer changes when it ends. */
  private static ControlledThread asks(Process process, int site) {
    ControlledThread me = ControlledThread.current();
    me.step(PendingStep.at(StepKind.CALL, site, process));
    if (process instanceof SimulatedProcess simulated && simulated.hasEnded()) {
      me.order().acquires(process);
    }
    return me;
  }

  public static boolean isAlive(Process process, int site) {
    ControlledThread me = asks(process, site);
    boolean alive = process.isAlive();
    me.notes().value(alive);
    return alive;
  }

  public static int exitValue(Process process, int site) {
    ControlledThread me = asks(process, site);
    int value = process.exitValue();
    me.notes().value(value);
    return value;
  }

  public static CompletableFuture<Process> onExit(Process process, int site) {
    asks(process, site);
    return process.onExit();
  }

  public static void destroy(Process process, int site) {
    asks(process, site);
    process.destroy();
  }

  public static Process destroyForcibly(Process process, int site) {
    asks(process, site);
    return process.destroyForcibly();
  }
}
