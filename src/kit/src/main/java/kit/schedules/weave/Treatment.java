package kit.schedules.weave;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;

/** What becomes of a call in the learner's code. */
sealed interface Treatment {
  /** It stays as it is: no other thread can notice it, and it never waits. */
  record Plain() implements Treatment {}

  /**
   * One step: it gets a scheduling point before it.
   *
   * @param changes whether others may see something else afterwards
   */
  record Step(boolean changes) implements Treatment {}

  /** The hook is called instead. */
  record Hooked(Method hook) implements Treatment {}

  /** The variant with an executor is called, with the one that stands for the common pool. */
  record WithCommonPool() implements Treatment {}

  /** A subclass is made instead. */
  record Replaced(ClassDesc by) implements Treatment {}

  /** The run ends, if it is reached. */
  record Refused(String construct, String instead) implements Treatment {}

  Treatment PLAIN = new Plain();
}
