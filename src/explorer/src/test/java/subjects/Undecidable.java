package subjects;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The scenario can't be judged. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Undecidable {
  /** The construct that is named. */
  String names();
}
