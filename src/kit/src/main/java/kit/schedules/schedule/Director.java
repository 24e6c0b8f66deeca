package kit.schedules.schedule;

import java.util.List;
import kit.schedules.schedule.Program.Task;
import kit.schedules.schedule.Run.Phase;

/** Conducts a run: sets up, lets the tasks begin, looks at the outcome, and clears up. */
final class Director {
  private final Run run;

  Director(Run run) {
    this.run = run;
  }

  Ending conduct() {
    try {
      run.begin(run.add("the test", Role.DIRECTOR, this::direct));
      return new Patience(run).awaitEnd();
    } finally {
      run.sendAllHome();
      Patience.untilGone(run.participants());
    }
  }

  /** The program's own code runs in a participant too: it may wait for what the tasks do. */
  private void direct() throws Throwable {
    List<Task> tasks = run.program().setUp();
    tasks.forEach(task -> run.add(task.name(), Role.TASK, task.body()));
    run.setPhase(Phase.TASKS);
    Participant.current().pause(Pending.BEGIN.when(() -> run.phase() == Phase.AFTERWARDS));
    run.program().afterwards();
  }
}
