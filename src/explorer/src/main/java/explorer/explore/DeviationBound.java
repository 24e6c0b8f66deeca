package explorer.explore;

import explorer.schedule.SchedulingChoice;

/**
 * What a deviation from the usual schedule costs, and how much may be spent in one run.
 *
 * <p>With two threads preemptions are bounded (Musuvathi and Qadeer, 2007): to interrupt a thread
 * that could go on costs one; to pick another one where the mover has to wait or has ended is free.
 * With more threads the free picks alone would be too many, so delays are bounded (Emmi, Qadeer and
 * Rakamarić, 2011): every deviation costs one. So does always a thread that wakes up for no reason.
 */
enum DeviationBound {
  PREEMPTIONS,
  DELAYS;

  private static final int FEW_THREADS = 2;

  static DeviationBound of(int threads) {
    return threads <= FEW_THREADS ? PREEMPTIONS : DELAYS;
  }

  int price(SchedulingChoice departedFrom, int to) {
    boolean isFree =
        this == PREEMPTIONS && departedFrom.free() && !departedFrom.early().contains(to);
    return isFree ? 0 : 1;
  }
}
