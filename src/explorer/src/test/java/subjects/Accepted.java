package subjects;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The scenario must be accepted. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Accepted {}
