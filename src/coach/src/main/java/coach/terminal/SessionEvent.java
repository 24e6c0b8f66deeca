package coach.terminal;

import coach.course.SourceFileState;
import coach.verdict.ExerciseVerdict;
import java.util.Arrays;
import workbook.Exercise;

/** What can happen while the coach watches. */
public sealed interface SessionEvent {

  /** A key was pressed. */
  record Key(char key) implements SessionEvent {}

  /** Several characters were there at once: text that was pasted, or keys that had to wait. */
  record KeysAtOnce(String text) implements SessionEvent {}

  /** The terminal says that this text was pasted. */
  record Pasted(String text) implements SessionEvent {}

  /** A line was typed, where keys can't be read. */
  record Line(String text) implements SessionEvent {}

  /** The file of the exercise has other content, or a class that it may use has. */
  record Saved(Exercise exercise, byte[] content) implements SessionEvent {
    @Override
    public boolean equals(Object other) {
      return other instanceof Saved(Exercise same, byte[] bytes)
          && same.equals(exercise)
          && Arrays.equals(bytes, content);
    }

    @Override
    public int hashCode() {
      return exercise.hashCode() * 31 + Arrays.hashCode(content);
    }
  }

  /** Another exercise has been saved. */
  record OtherSaved(Exercise other) implements SessionEvent {}

  /** There has been no file to be judged for a while, but this. */
  record FileUnavailable(Exercise exercise, SourceFileState state) implements SessionEvent {}

  /** A run that was asked for has come to its end. */
  record Judged(int run, ExerciseVerdict finding) implements SessionEvent {}

  /** Something that was done in the background has ended; the rest is for the session's thread. */
  record Finished(Runnable then) implements SessionEvent {}

  /** An example has printed a line. */
  record Printed(int example, String line) implements SessionEvent {}

  /** An example has ended. */
  record ExampleEnded(int example, int status) implements SessionEvent {}

  /** The terminal has another size, or its content was lost. */
  record Resized() implements SessionEvent {}

  /** Nothing more will be typed. */
  record InputEnded() implements SessionEvent {}

  /** Ctrl-C. */
  record Interrupted() implements SessionEvent {}
}
