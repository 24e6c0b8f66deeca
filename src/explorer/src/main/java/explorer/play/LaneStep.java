package explorer.play;

/**
 * A step at shared data that was taken.
 *
 * @param thread the number of the thread that took it
 * @param what {@code reads value → 0}
 * @param file {@code SafeCell.java}
 */
public record LaneStep(int thread, String what, String file, int line) {}
