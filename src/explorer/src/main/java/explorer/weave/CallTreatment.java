package explorer.weave;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;

/** What becomes of a call in the learner's code. */
sealed interface CallTreatment {
  /** It stays as it is: no other thread can notice it, and it never waits. */
  record Plain() implements CallTreatment {}

  /**
   * One step: it gets a scheduling point before it.
   *
   * @param changes whether others may see something else afterwards
   */
  record Step(boolean changes) implements CallTreatment {}

  /**
   * It gives something that stands on what it is called of: an iterator, a part, a wrapper.
   *
   * @param isStep whether it also looks at it
   */
  record View(boolean isStep) implements CallTreatment {}

  /** The terminal operation of a stream, which may be parallel. */
  record Terminal() implements CallTreatment {}

  /** A constructor that copies a collection: one step, which reads it. */
  record Copy() implements CallTreatment {}

  /** It reaches a field or an element: one step, of which only the run knows what it touches. */
  record Access() implements CallTreatment {}

  /** It makes a handle whose field only its arguments tell. */
  record MakesHandle() implements CallTreatment {}

  /**
   * A constructor that would take a number from chance or the clock: it is given one.
   *
   * @param number the static method, without parameters, that gives a {@code long}
   */
  record Seeded(Method number) implements CallTreatment {
    /** By a method of hooks that is known to be there. */
    static Seeded by(Class<?> hooks, String number) {
      try {
        return new Seeded(hooks.getMethod(number));
      } catch (NoSuchMethodException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** The hook is called instead. */
  record Hooked(Method hook) implements CallTreatment {}

  /** The variant with an executor is called, with the one that stands for the common pool. */
  record WithCommonPool() implements CallTreatment {}

  /** A subclass is made instead. */
  record Replaced(ClassDesc by) implements CallTreatment {}

  /** The run ends, if it is reached. */
  record Refused(String construct, String instead) implements CallTreatment {}

  /**
   * It leaves the code that is woven, for a class that is not known: so the run ends, unless the
   * tasks have ended.
   */
  record Unfollowed(String type) implements CallTreatment {}

  CallTreatment PLAIN = new Plain();
}
