package coach;

import java.util.Arrays;

/** What can happen while the coach watches. */
sealed interface Event {

  /** A key was pressed. */
  record Key(char key) implements Event {}

  /** Several characters were there at once: text that was pasted, or keys that had to wait. */
  record Burst(String text) implements Event {}

  /** The terminal says that this text was pasted. */
  record Pasted(String text) implements Event {}

  /** A line was typed, where keys can't be read. */
  record Line(String text) implements Event {}

  /** The file of the exercise has other content, or a class that it may use has. */
  record Saved(Exercise exercise, byte[] content) implements Event {
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
  record OtherSaved(Exercise other) implements Event {}

  /** There has been no file to be judged for a while, but this. */
  record Gone(Exercise exercise, FileState state) implements Event {}

  /** A run that was asked for has come to its end. */
  record Judged(int run, Finding finding) implements Event {}

  /** An example has printed a line. */
  record Printed(int example, String line) implements Event {}

  /** An example has ended. */
  record ExampleEnded(int example, int status) implements Event {}

  /** The terminal has another size, or its content was lost. */
  record Resized() implements Event {}

  /** Nothing more will be typed. */
  record InputEnded() implements Event {}

  /** Ctrl-C. */
  record Interrupted() implements Event {}
}
