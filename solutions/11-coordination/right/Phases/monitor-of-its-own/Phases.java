// kind: a barrier made of a monitor, which knows the failure
package coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 11.2: workers that go from phase to phase together. */
public final class Phases {

  private Phases() {}

  /** Runs a step for each worker in each phase. */
  public static void run(int workers, int phases, Step step)
      throws InterruptedException, ExecutionException {
    if (workers < 1 || phases < 0) {
      throw new IllegalArgumentException(workers + " workers, " + phases + " phases");
    }
    Meeting meeting = new Meeting(workers);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int worker = i;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  boolean goesOn = true;
                  for (int phase = 0; phase < phases && goesOn; phase++) {
                    step.run(worker, phase);
                    goesOn = meeting.meet();
                  }
                } catch (Throwable t) {
                  meeting.fail(t);
                }
              }));
    }
    joinAll(threads, meeting);
    if (meeting.failure() != null) {
      throw new ExecutionException(meeting.failure());
    }
  }

  /** A barrier of our own. */
  private static final class Meeting {
    private final int parties;
    private int missing;
    private int meetings;
    private Throwable failure; // null: none

    Meeting(int parties) {
      this.parties = parties;
      missing = parties;
    }

    /** Waits for the others; says whether the next phase begins. */
    synchronized boolean meet() throws InterruptedException {
      missing--;
      if (missing == 0) {
        missing = parties;
        meetings++;
        notifyAll();
      }
      int mine = missing == parties ? meetings - 1 : meetings;
      while (meetings == mine && failure == null) {
        wait();
      }
      return failure == null;
    }

    synchronized void fail(Throwable t) {
      if (failure == null) {
        failure = t;
      }
      notifyAll();
    }

    synchronized Throwable failure() {
      return failure;
    }
  }

  /** Waits for all; an interrupt is passed on to them, and comes out when they have ended. */
  private static void joinAll(List<Thread> threads, Meeting meeting) throws InterruptedException {
    InterruptedException interrupted = null;
    for (Thread thread : threads) {
      boolean joined = false;
      while (!joined) {
        try {
          thread.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = e;
          meeting.fail(e); // no other phase
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
  }
}
