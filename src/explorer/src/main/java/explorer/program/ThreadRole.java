package explorer.program;

/** What a controlled thread is to the program. */
public enum ThreadRole {
  /** Sets up and looks at the outcome. */
  DIRECTOR,
  /** A task of the scenario. */
  TASK,
  /** A thread that the code made. */
  THREAD,
  /** A thread of that kind which may be left waiting: a daemon. */
  DAEMON,
  /** A pool's. */
  WORKER
}
