package kit.quiescence;

import kit.threads.ThreadDump;
import kit.threads.ThreadSnapshot;

/** What the virtual threads of this JVM wait for, where the carriers' timer says that some do. */
final class VirtualThreadWaits {
  private VirtualThreadWaits() {}

  /** The least stuck of all their waits with a time limit. */
  static WakeUpPotential timedWaits() {
    WakeUpPotential least =
        WakeUpPotential.MAY_RUN; // somebody set the timer: if nobody shows, who knows
    boolean any = false;
    for (ThreadSnapshot thread : ThreadDump.take().threads()) {
      if (!thread.virtual()) {
        continue;
      }
      WakeUpPotential prospect =
          switch (thread.state()) {
            case RUNNABLE, NEW -> WakeUpPotential.MAY_RUN;
            case TIMED_WAITING -> WakeUpPotential.ofTimed(thread.frames());
            case WAITING, BLOCKED, TERMINATED -> WakeUpPotential.STUCK;
          };
      if (prospect == WakeUpPotential.MAY_RUN) {
        return prospect;
      }
      if (thread.state() == Thread.State.TIMED_WAITING) {
        least = any && least == WakeUpPotential.WAITS_FOR_RESULT ? least : prospect;
        any = true;
      }
    }
    return least;
  }
}
