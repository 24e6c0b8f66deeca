package learner;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The code must be rejected. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Rejected {
  /** Words of the verdict. */
  String says();

  /** The belief's id; empty for none. */
  String belief() default "";
}
