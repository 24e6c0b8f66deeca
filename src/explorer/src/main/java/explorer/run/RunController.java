package explorer.run;

import explorer.program.PendingStep;
import explorer.program.ProgramUnderTest.Task;
import explorer.program.ThreadRole;
import explorer.run.Run.Phase;
import java.util.List;

/** Conducts a run: sets up, lets the tasks begin, looks at the outcome, and clears up. */
final class RunController {
  private final Run run;

  RunController(Run run) {
    this.run = run;
  }

  RunOutcome conduct() {
    try {
      run.begin(run.add("the test", ThreadRole.DIRECTOR, this::direct));
      return new RunWatchdog(run).awaitEnd();
    } finally {
      run.sendAllHome();
      RunWatchdog.untilGone(run.participants());
    }
  }

  /** The program's own code runs in a controlled thread too: it may wait for what the tasks do. */
  private void direct() throws Throwable {
    List<Task> tasks = run.program().setUp();
    tasks.forEach(task -> run.add(task.name(), ThreadRole.TASK, task.body()));
    run.setPhase(Phase.TASKS);
    ControlledThread.current().pause(PendingStep.BEGIN.when(() -> run.phase() == Phase.AFTERWARDS));
    run.program().verify();
  }
}
