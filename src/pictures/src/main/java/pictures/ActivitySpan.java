package pictures;

/**
 * Part of a thread's time.
 *
 * @param label what it waits in and at which line; empty if there is nothing to say
 * @param from in nanoseconds from the timeline's beginning
 * @param to not before {@code from}
 */
record ActivitySpan(ThreadActivity activity, String label, long from, long to) {
  long nanos() {
    return to - from;
  }

  /** How much of it lies between the two. */
  long within(long begin, long end) {
    return Math.max(0, Math.min(to, end) - Math.max(from, begin));
  }
}
