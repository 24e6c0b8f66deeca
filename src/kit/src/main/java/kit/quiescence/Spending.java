package kit.quiescence;

import java.util.Map;

/**
 * Knows what the patience of a watch goes into, and whether earlier watches have spent theirs on
 * the same. Asked by the one thread that watches.
 */
public interface Spending {
  /** Remembers nothing: each watch has all of its patience. */
  Spending UNREMEMBERED =
      new Spending() {
        @Override
        public boolean isFamiliar(Map<Thread, StackTraceElement[]> stacks, boolean late) {
          return false;
        }

        @Override
        public void spend(long nanos, int times) {
          // Nobody asks for it.
        }

        @Override
        public void runOut() {
          // Nobody asks for it.
        }

        @Override
        public void end() {
          // Nobody asks for it.
        }
      };

  /**
   * Takes note of what a look has found.
   *
   * @param stacks what the platform threads that matter are doing
   * @param late whether less than half of the patience is left
   * @return whether those that may go on are where patience was spent in vain before: then little
   *     of it is left
   */
  boolean isFamiliar(Map<Thread, StackTraceElement[]> stacks, boolean late);

  /**
   * Takes note that so much was spent on what the last look has found.
   *
   * @param nanos not negative
   * @param times how often a wait for the end counts it, by what was to be expected; at least 1
   */
  void spend(long nanos, int times);

  /** Takes note that nothing is left, and that what was waited for has not come. */
  void runOut();

  /** Takes note that the code has ended, or that all stands still: it went on for no longer. */
  void end();
}
