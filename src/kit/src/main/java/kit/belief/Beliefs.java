package kit.belief;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the beliefs of a lesson at the test class of an {@code Exercise}. Where one of them is the
 * same as a belief that a device knows, the verdict tells it in the lesson's words. A lesson that
 * has no words of its own for such a belief needs no mark.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Beliefs {
  /** The lesson's enum. */
  Class<? extends Misconception> value();
}
