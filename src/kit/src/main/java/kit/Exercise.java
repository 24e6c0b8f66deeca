package kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the test class of one exercise. Its tests run in the order of their {@code @Order}, from
 * what an answer must do first to what it must do last, and one verdict comes out: after the first
 * test that fails the rest are left out, because they would only say the same thing in other words.
 * They are left out as well after one that has watched code for long, and can't tell whether it
 * ends.
 *
 * <p>What the learner's code throws is turned into sentences: a stub's {@link
 * UnsupportedOperationException} into "not written yet" with its own words, any other exception
 * into what it was and in which line of the learner's file.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StopAtFirstFailure.class)
public @interface Exercise {
  /** Number and name as in the lesson's text: {@code 3.1 PoolMap}. */
  String value();
}
