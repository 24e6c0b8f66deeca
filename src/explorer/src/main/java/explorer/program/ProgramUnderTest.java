package explorer.program;

import java.util.List;
import java.util.Optional;

/** What is run under every schedule: a fresh one for each run. */
public interface ProgramUnderTest {
  /** Makes what the tasks work on. No schedule is varied meanwhile. */
  List<Task> setUp() throws Throwable;

  /** Looks at the outcome, when all tasks have ended; throws if it is wrong. */
  void verify() throws Throwable;

  /** The objects from whose fields names are taken for the story; none before {@link #setUp}. */
  List<Object> roots();

  /** What stands for each process that the code starts; empty if it is to start none. */
  default Optional<ChildProgram> child() {
    return Optional.empty();
  }

  /** Whether a data race alone is no failure: all that it may lead to is right. */
  default boolean toleratesRaces() {
    return false;
  }

  /** One thing that is done side by side with the others. */
  record Task(String name, Body body) {}

  /** A task's code. */
  @FunctionalInterface
  interface Body {
    void run() throws Throwable;
  }
}
