package profiling;

import static profiling.scenes.ProfilingBelief.EVERY_SAMPLE_IS_WORK;
import static profiling.scenes.ProfilingBelief.HOT_LINE_HOT_METHOD;
import static profiling.scenes.ProfilingBelief.OBJECTS_ARE_THE_CLASSES;
import static profiling.scenes.ProfilingBelief.ON_THE_STACK_IS_AT_WORK;
import static profiling.scenes.ProfilingBelief.THE_JDK_IS_NOT_ME;
import static profiling.scenes.ProfilingBelief.TOP_OF_THE_STACK;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import profiling.scenes.HarbourSamplesCheck;
import profiling.scenes.KeptRecording;
import profiling.scenes.KeptRecording.Samples;
import profiling.scenes.ProfilingBelief;
import profiling.scenes.RewrittenRecording;
import profiling.scenes.UnreadableRecording;

@Exercise("7.4 HotMethod")
@Beliefs(ProfilingBelief.class)
class HotMethodTest {
  private static final KeptRecording WORDS = KeptRecording.called("words");
  private static final KeptRecording HARBOUR = KeptRecording.called("harbour");

  @Test
  @Order(1)
  @DisplayName("it is the method of the package that worked, or let others work for it, most often")
  void innermostOfThePackage() throws Exception {
    findsTheHottestOf("words");
  }

  @Test
  @Order(2)
  @DisplayName("of another package in the same recording it is another one")
  void anotherPackage() throws Exception {
    findsTheHottestOf("numbers");
  }

  private static void findsTheHottestOf(String packageName) throws Exception {
    var answer = answer(WORDS, packageName);
    var hottest = most("ExecutionSample", packageName, "innermost");
    if (!answer.equals(Optional.of(hottest.method()))) {
      throw rejection(packageName, hottest, answer.orElse(""));
    }
  }

  private static Optional<String> answer(KeptRecording recording, String packageName)
      throws Exception {
    var file = recording.file();
    var answer = Guard.call(() -> HotMethod.hotMethod(file, packageName));
    if (answer == null) {
      throw Rejection.plain(
          "Of %s hotMethod made null; an Optional that is empty says \"none\"."
              .formatted(recording));
    }
    return answer;
  }

  private static Samples most(String type, String packageName, String way) {
    return WORDS.samples().stream()
        .filter(s -> s.type().equals(type))
        .filter(s -> s.packageName().equals(packageName) && s.way().equals(way))
        .max(Comparator.comparingInt(Samples::number))
        .orElseThrow();
  }

  private static Rejection rejection(String packageName, Samples hottest, String answer)
      throws Exception {
    var due =
        "In %s %s is the innermost method of package %s in %d samples, more than any other; "
            .formatted(WORDS, hottest.method(), packageName, hottest.number());
    if (answer.isEmpty()) {
      return Rejection.plain(due + "hotMethod found none.");
    }
    if (hottest.method().endsWith(answer) || answer.startsWith(hottest.method())) {
      return Rejection.plain(
          due + "hotMethod calls it \"%s\" instead of class, dot, method.".formatted(answer));
    }
    if (answer.startsWith(packageName + ".")) {
      var beliefs = beliefs(packageName, answer);
      if (beliefs.size() > 1) { // the other package may tell which
        beliefs.retainAll(beliefsBehindTheOther(packageName));
      }
      return Optional.of(beliefs)
          .filter(those -> those.size() == 1)
          .flatMap(List::getFirst)
          .map(belief -> Rejection.of(belief, due + "you say " + answer + why(belief)))
          .orElseGet(() -> Rejection.plain(due + "hotMethod says \"%s\".".formatted(answer)));
    }
    return Rejection.of(
        TOP_OF_THE_STACK,
        due + "you say %s, which doesn't belong to that package.".formatted(answer));
  }

  private static List<Optional<Misconception>> beliefsBehindTheOther(String packageName)
      throws Exception {
    var other = packageName.equals("words") ? "numbers" : "words";
    return beliefs(other, answer(WORDS, other).orElse(""));
  }

  /** All that would explain the answer, empty for a slip; modifiable. */
  private static List<Optional<Misconception>> beliefs(String packageName, String answer) {
    var beliefs = new ArrayList<Optional<Misconception>>();
    if (answer.equals(most("ExecutionSample", packageName, "anywhere").method())) {
      beliefs.add(Optional.of(ON_THE_STACK_IS_AT_WORK));
    }
    if (most("ExecutionSample", packageName, "line").method().startsWith(answer + ":")) {
      beliefs.add(Optional.of(HOT_LINE_HOT_METHOD));
    }
    if (answer.equals(most("ExecutionSample", packageName, "own-top").method())) {
      beliefs.add(Optional.of(THE_JDK_IS_NOT_ME));
    }
    if (WORDS.samples().stream()
        .anyMatch(s -> s.type().equals("NativeMethodSample") && s.method().equals(answer))) {
      beliefs.add(Optional.of(EVERY_SAMPLE_IS_WORK));
    }
    if (isLeast(packageName, answer)) {
      beliefs.add(Optional.empty()); // sorted the other way
    }
    return beliefs;
  }

  private static boolean isLeast(String packageName, String answer) {
    var counts =
        WORDS.samples().stream()
            .filter(s -> s.type().equals("ExecutionSample"))
            .filter(s -> s.packageName().equals(packageName) && s.way().equals("innermost"))
            .toList();
    int least = counts.stream().mapToInt(Samples::number).min().orElseThrow();
    return counts.stream().anyMatch(s -> s.number() == least && s.method().equals(answer));
  }

  private static String why(Misconception belief) {
    return switch (belief) {
      case ON_THE_STACK_IS_AT_WORK -> ", which is on the stack in most of them, but further out.";
      case HOT_LINE_HOT_METHOD -> ", to which the line with the most samples belongs.";
      case THE_JDK_IS_NOT_ME ->
          ", which leads only if the samples with a method of the JDK on top are left out.";
      default -> ", which is in samples of type jdk.NativeMethodSample.";
    };
  }

  @Test
  @Order(3)
  @DisplayName("of a package that isn't in the recording there is none, and none without samples")
  void none() throws Exception {
    requireNone(WORDS, "nobody");
    requireNone(KeptRecording.called("quiet"), "words");
    requireNone(WORDS, "word"); // whose name is the beginning of another one's
  }

  private static void requireNone(KeptRecording recording, String packageName) throws Exception {
    var answer = answer(recording, packageName);
    if (answer.isEmpty()) {
      return;
    }
    var happened =
        "In %s no sample has a method of package %s, and hotMethod says %s."
            .formatted(recording, packageName, answer.get());
    throw answer.get().startsWith(packageName)
        ? Rejection.plain(happened + " That is a method of another package.")
        : Rejection.of(TOP_OF_THE_STACK, happened);
  }

  @Test
  @Order(4)
  @DisplayName("it may be in a nested class, deep below methods of the JDK, or inlined")
  void anyFrame() throws Exception {
    new HarbourSamplesCheck("harbour", answer(HARBOUR, "harbour")).requireThatItIsRight();
    new HarbourSamplesCheck("harbour.charts", answer(HARBOUR, "harbour.charts"))
        .requireThatItIsRight();
  }

  @Test
  @Order(5)
  @DisplayName("in a long recording, in several chunks, the samples of all of them count together")
  void severalChunks(@TempDir Path folder) throws Exception {
    var lessCounting = folder.resolve("less-counting.jfr");
    RewrittenRecording.without("numbers.Primes.count", WORDS.file(), lessCounting);
    var none = KeptRecording.called("quiet").file(); // only after it are there new objects
    var file = folder.resolve("three-chunks.jfr");
    RewrittenRecording.joined(List.of(WORDS.file(), none, lessCounting), file);
    var answer = Guard.call(() -> HotMethod.hotMethod(file, "numbers")).orElse("none");
    if (!answer.equals("numbers.Primes.add")) {
      var happened =
          "In a recording of several chunks numbers.Primes.add has 82 samples in each of two, and numbers.Primes.count has 95 in one; hotMethod says \"%s\"."
              .formatted(answer);
      throw answer.equals("numbers.Primes.count")
          ? Rejection.of(OBJECTS_ARE_THE_CLASSES, happened)
          : Rejection.plain(happened);
    }
  }

  @Test
  @Order(6)
  @DisplayName("a file that isn't there is an IOException")
  void unreadable() throws Exception {
    UnreadableRecording.requireAnIoException(
        "hotMethod", () -> HotMethod.hotMethod(KeptRecording.missing(), "words"));
  }
}
