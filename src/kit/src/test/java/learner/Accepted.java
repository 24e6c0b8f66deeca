package learner;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The code must be accepted. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepted {}
