package judge.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What judging a {@link Submission} came to. Immutable.
 *
 * <p>Each has the {@link #output()}: what was printed to {@code System.out} and {@code System.err},
 * in the order of printing, cut off after 64 KB.
 */
public sealed interface Verdict {

  /** The verdict in plain words, for the person who wrote the code. */
  String sentence();

  /** What the code printed; empty where nothing ran. */
  String output();

  /**
   * Every test that ran passed, and at least one ran.
   *
   * @param tests their display names, in the order in which they ended
   */
  record Passed(List<String> tests, String output) implements Verdict {
    /** Copies. */
    public Passed {
      tests = List.copyOf(tests);
    }

    @Override
    public String sentence() {
      return tests.size() == 1
          ? "The test passed."
          : "All %d tests passed.".formatted(tests.size());
    }
  }

  /**
   * At least one test failed; those that passed or were left out are not listed.
   *
   * @param failures at least one
   */
  record Failed(List<Failure> failures, String output) implements Verdict {
    /** Copies. */
    public Failed {
      failures = List.copyOf(failures);
    }

    @Override
    public String sentence() {
      return messages(failures);
    }
  }

  /**
   * JUnit got neither red nor green: a test broke off, or none ran. Not a pass.
   *
   * @param failures why, at least one
   */
  record Undecided(List<Failure> failures, String output) implements Verdict {
    /** Copies. */
    public Undecided {
      failures = List.copyOf(failures);
    }

    @Override
    public String sentence() {
      return "No verdict: " + messages(failures);
    }
  }

  /**
   * The exercise, or something that its test needs, is not Java.
   *
   * @param problems at least one
   */
  record NotCompiled(List<Problem> problems) implements Verdict {
    /** Copies. */
    public NotCompiled {
      problems = List.copyOf(problems);
    }

    @Override
    public String sentence() {
      int more = problems.size() - 1;
      return "It does not compile: "
          + problems.getFirst()
          + (more > 0 ? " (and %d more)".formatted(more) : "");
    }

    @Override
    public String output() {
      return "";
    }
  }

  /** Nothing was heard of the run for as long as the judge's patience lasts. */
  record Hung(String sentence, String output) implements Verdict {}

  /**
   * The code ended its JVM.
   *
   * @param where the learner's line, {@code PoolMap.java:17}; not known after {@code Runtime.halt}
   */
  record Exited(int status, Optional<String> where, String output) implements Verdict {
    @Override
    public String sentence() {
      return ("Your code ended the whole program with status %d%s, so the test could not go on:"
              + " return or throw, do not exit.")
          .formatted(status, at(where));
    }
  }

  /**
   * The heap was full, or no thread could be started any more.
   *
   * @param where the learner's line in which it was noticed, if it was in one
   */
  record OutOfMemory(Optional<String> where, String output) implements Verdict {
    @Override
    public String sentence() {
      return ("Your code used up all of the memory%s. Is something collected, or started, in a loop"
              + " that never ends?")
          .formatted(at(where));
    }
  }

  /**
   * The JVM ended by itself or was killed from outside: seldom the learner's doing.
   *
   * @param crash what the JVM found when it crashed: the signal, and where; empty if it did not
   * @param lastWords what the JVM itself had to say; may be empty
   */
  record Crashed(int status, Optional<String> crash, String lastWords, String output)
      implements Verdict {
    @Override
    public String sentence() {
      return crash
          .map(found -> "The JVM that ran your code crashed: %s.".formatted(found))
          .orElseGet(() ->
              "The JVM that ran your code ended with status %d before the test did.%s"
                  .formatted(status, lastWords.isEmpty() ? "" : " Its last words: " + lastWords));
    }
  }

  /**
   * Something came over the line between the judge and the JVM that ran the code which the test
   * can't have said. Never a pass, whatever else came.
   *
   * @param how what it was
   */
  record Disturbed(String how, String output) implements Verdict {
    @Override
    public String sentence() {
      return ("The line from the JVM that ran your code to the judge was disturbed: %s. So there is"
              + " no verdict. An answer needs no file descriptors and no reflection, and nothing of"
              + " the test or of its tools: leave that out.")
          .formatted(how);
    }
  }

  /**
   * A test that did not pass.
   *
   * @param test its display name
   * @param message a sentence, of the kit where it comes from the kit
   * @param misconception the belief that the answer seems to rest on
   * @param unsolved whether the exercise still is the stub that the workbook ships
   * @param line the learner's line that threw, {@code PoolMap.java:17}
   * @param picture lines that belong to the message and are to be shown as they are
   */
  record Failure(
      String test,
      String message,
      Optional<Belief> misconception,
      boolean unsolved,
      Optional<String> line,
      Optional<String> picture) {

    /** Without a picture. */
    public Failure(
        String test,
        String message,
        Optional<Belief> misconception,
        boolean unsolved,
        Optional<String> line) {
      this(test, message, misconception, unsolved, line, Optional.empty());
    }
  }

  /**
   * A belief that a test knows, as the run tells it.
   *
   * @param id its lasting name
   * @param words what is believed, in a learner's words
   * @param lesson the folder of the lesson that treats it, {@code 03-pools}
   * @param heading the section in that lesson's README
   */
  record Belief(String id, String words, String lesson, String heading) {
    /** Where to read on: {@code 03-pools, "Launch all, then wait"}. */
    public String section() {
      return lesson + ", \"" + heading + "\"";
    }
  }

  /**
   * What the compiler complained of.
   *
   * @param file relative to its source folder, with slashes: {@code pools/PoolMap.java}; empty if
   *     the complaint is about no file
   * @param line from 1; 0 if the complaint is about no place in the file
   * @param column from 1, a tab counting as one; 0 as for the line
   * @param message in English, may have several lines
   * @param code the compiler's own name for it, {@code compiler.err.expected}
   */
  record Problem(String file, long line, long column, String message, String code) {
    @Override
    public String toString() {
      String place = line == 0 ? file : "%s:%d:%d".formatted(file, line, column);
      return place.isEmpty() ? message : place + ": " + message;
    }
  }

  private static String at(Optional<String> where) {
    return where.map(line -> " at " + line).orElse("");
  }

  private static String messages(List<Failure> failures) {
    // What can't be judged is found by each test anew: to be reported once.
    return failures.stream().map(Failure::message).distinct().collect(Collectors.joining("\n"));
  }
}
