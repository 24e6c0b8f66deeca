package coach.classroom;

import coach.submission.Learner;
import coach.submission.SubmittedSources;
import coach.verdict.ExerciseVerdict;
import java.io.IOException;
import java.util.Optional;
import workbook.Exercise;

/** What was found out about answers in an earlier run that did not come to its end. Thread-safe. */
public interface EarlierResults {
  /** Knows nothing. */
  EarlierResults NONE =
      new EarlierResults() {
        @Override
        public String key(Learner learner, Exercise exercise, SubmittedSources answer) {
          return "";
        }

        @Override
        public Optional<ExerciseVerdict> finding(String key, Exercise exercise) {
          return Optional.empty();
        }

        @Override
        public int timesInterrupted(String key) {
          return 0;
        }

        @Override
        public void recordStart(String key) {
          // Nobody will ask.
        }
      };

  /**
   * By what a finding about this answer is recognised: another one if the answer or the workbook is
   * another.
   */
  String key(Learner learner, Exercise exercise, SubmittedSources answer) throws IOException;

  /** What was found, if anything, and if it says something about the answer. */
  Optional<ExerciseVerdict> finding(String key, Exercise exercise);

  /** How many earlier runs were ended by force while this was judged. */
  int timesInterrupted(String key);

  /** Records that this is being judged from now on. */
  void recordStart(String key);
}
