package kit.quiescence;

/** What the virtual threads of this JVM wait for, where the carriers' timer says that some do. */
final class VirtualThreads {
  private VirtualThreads() {}

  /** The least stuck of all their waits with a time limit. */
  static Prospect timedWaits() {
    Prospect least = Prospect.MAY_RUN; // somebody set the timer: if nobody shows, who knows
    boolean any = false;
    for (ThreadSnapshot thread : ThreadDump.take().threads()) {
      if (!thread.virtual()) {
        continue;
      }
      Prospect prospect =
          switch (thread.state()) {
            case RUNNABLE, NEW -> Prospect.MAY_RUN;
            case TIMED_WAITING -> Prospect.ofTimed(thread.frames());
            case WAITING, BLOCKED, TERMINATED -> Prospect.STUCK;
          };
      if (prospect == Prospect.MAY_RUN) {
        return prospect;
      }
      if (thread.state() == Thread.State.TIMED_WAITING) {
        least = any && least == Prospect.WAITS_FOR_RESULT ? least : prospect;
        any = true;
      }
    }
    return least;
  }
}
