package check.lincheck;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import check.answers.ExpectedVerdict;
import check.fixtures.ThisWorkbook;
import check.process.ExternalProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.Answer;
import workbook.FolderListing;

/**
 * A second opinion on what the kit's own exploring of schedules says: Lincheck, made by others with
 * other means, judges the same right and wrong answers, and comes to the same verdicts. It is asked
 * where its question fits: whether a class that several threads share is linearizable.
 */
@DisplayName("A second opinion by Lincheck")
class LincheckAgreementTest {
  /** It shares the processors with all the other tests of the workbook. */
  private static final Duration LINCHECKS_PATIENCE = Duration.ofMinutes(20);

  private static final String DEPENDENCIES = "04-dependencies";
  private static final String LOCK_FREE = "13-lock-free";

  /** Where its question doesn't fit, and why. */
  private static final Map<String, String> NOT_ASKED =
      Map.ofEntries(
          entry("right/confined", "threads of the answer's own are outside of its schedules"),
          entry("right/queue-of-additions", "the same, where there are any"),
          entry("right/cas-under-own-lock", "a static lock outlives its runs"),
          entry("wrong/get-not-locked", "a missing happens-before has no outcome of its own there"),
          entry("wrong/only-the-write-locked", "the same"),
          entry("wrong/get-under-another-lock", "the same"),
          entry("wrong/class-lock-and-this", "the same"),
          entry("wrong/synchronized-new-object-in-get", "the same"),
          entry("wrong/plain-get", "the same"),
          entry("wrong/interruptibly", "nobody is interrupted there"),
          entry("wrong/interrupted-false", "the same"),
          entry("wrong/flag-swallowed", "the same"),
          entry("wrong/plus-minus", "two rivals' calls in the midst of one are too rare there"),
          entry("wrong/two-tries", "two threads with two calls each don't come first so often"),
          entry("wrong/three-tries", "the same"),
          entry("wrong/seven-tries", "the same"),
          entry("wrong/hundred-tries", "the same"),
          entry("wrong/thousand-tries", "the same"),
          entry("wrong/hundred-thousand-tries", "the same"),
          entry("wrong/slot-by-thread-id", "threads whose ids collide are too rare there"),
          entry("wrong/long-adder", "an adder with few users there is one number"),
          entry("wrong/long-accumulator", "the same"),
          entry("wrong/asks-twice-then-sets", "a value that goes and comes back is too rare there"),
          entry("wrong/interrupted-when-overtaken", "nobody is interrupted there"),
          entry("wrong/interrupted-and-too-little", "the same"),
          entry("wrong/blocking-deque", "nobody is stopped there with a lock"),
          entry("wrong/locks-the-used-nodes", "the same"),
          entry("wrong/synchronized-methods", "the same"),
          entry("wrong/array-blocking-queue", "the same"),
          entry("wrong/flag-round-each-call", "the same"),
          entry("wrong/waits-for-slot", "the same"),
          entry("wrong/plain-nodes", "a missing happens-before has no outcome of its own there"),
          entry("wrong/plain-numbers", "the same"),
          entry("wrong/only-put-is-volatile", "the same"),
          entry("wrong/opaque", "the same"),
          entry("wrong/release-without-acquire", "the same"),
          entry("wrong/volatile-array", "the same"),
          entry("SpscRing/as shipped", "the same"),
          entry("wrong/marked", "a rival with three or four calls in the midst of one is too rare"),
          entry("wrong/own-used-nodes", "the same"),
          entry("wrong/stamp-never-grows", "the same"),
          entry("wrong/stamp-of-pushes", "the same"));

  @TempDir Path folder;

  @TestFactory
  @DisplayName("agrees on SafeCell")
  List<DynamicTest> safeCell() throws IOException {
    return verdicts(DEPENDENCIES, "SafeCell", 2);
  }

  @TestFactory
  @DisplayName("agrees on Withdraw")
  List<DynamicTest> withdraw() throws IOException {
    return verdicts(DEPENDENCIES, "Withdraw", 2);
  }

  @TestFactory
  @DisplayName("agrees on Stack")
  List<DynamicTest> stack() throws IOException {
    return verdicts(LOCK_FREE, "Stack", 3);
  }

  @TestFactory
  @DisplayName("agrees on SpscRing")
  List<DynamicTest> spscRing() throws IOException {
    return verdicts(LOCK_FREE, "SpscRing", 2);
  }

  private List<DynamicTest> verdicts(String lesson, String name, int threads) throws IOException {
    var exercise = ThisWorkbook.get().exercise(lesson, name).orElseThrow();
    var classes = new LinkedHashMap<Answer, String>();
    var sources = new ArrayList<Path>();
    for (Answer answer : exercise.answers()) {
      if (NOT_ASKED.containsKey(answer.name())
          || NOT_ASKED.containsKey(name + "/" + answer.name())) {
        continue;
      }
      var packageName = "answer" + classes.size();
      classes.put(answer, "%s.%sOperations".formatted(packageName, name));
      for (var text : texts(answer).entrySet()) {
        sources.add(layOut(packageName, text.getKey(), text.getValue()));
      }
    }
    compile(sources);
    var linearizable = ask(threads, classes.values());
    var tests = new ArrayList<DynamicTest>();
    for (var entry : classes.entrySet()) {
      var answer = entry.getKey();
      tests.add(
          dynamicTest(
              answer + " " + ExpectedVerdict.of(answer),
              () -> assertEquals(isRight(answer), linearizable.get(entry.getValue()))));
    }
    return tests;
  }

  private static boolean isRight(Answer answer) {
    return answer.kind() == Answer.Kind.RIGHT || answer.kind() == Answer.Kind.REFERENCE;
  }

  /** The lesson's given classes, the answer, and what threads may do to it, by file name. */
  private static Map<String, String> texts(Answer answer) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    var lesson = answer.exercise().lesson();
    for (Path given : FolderListing.sourcesUnder(lesson.mainSources())) {
      if (!Files.exists(lesson.shipped().resolve(given.getFileName()))) {
        texts.put(given.getFileName().toString(), Files.readString(given));
      }
    }
    answer
        .sources()
        .forEach((path, text) -> texts.put(Path.of(path).getFileName().toString(), text));
    var operations = answer.exercise().name() + "Operations.java";
    try (var in =
        LincheckAgreementTest.class.getResourceAsStream("/second-opinion/" + operations)) {
      texts.put(operations, new String(in.readAllBytes()));
    }
    return texts;
  }

  /** Each answer in a package of its own, so that one process can judge all. */
  private Path layOut(String packageName, String file, String text) throws IOException {
    Path source = folder.resolve("src").resolve(packageName).resolve(file);
    Files.createDirectories(source.getParent());
    return Files.writeString(
        source, text.replaceFirst("(?m)^package \\w+;", "package " + packageName + ";"));
  }

  private void compile(List<Path> sources) throws IOException {
    var options =
        Stream.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d");
    var arguments =
        Stream.concat(options, Stream.of(Files.createDirectories(classes()).toString()));
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                Stream.concat(arguments, sources.stream().map(Path::toString))
                    .toArray(String[]::new));
    assertEquals(0, status, "the answers compile");
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private Map<String, Boolean> ask(int threads, Iterable<String> types) throws IOException {
    var command = new ArrayList<>(CpuAffinity.prefix());
    command.addAll(
        List.of(
            ExternalProgram.ofJdk("java").toString(),
            "-XX:TieredStopAtLevel=1", // most of its code, woven anew for each, runs once
            "-XX:+UseSerialGC",
            "-XX:+EnableDynamicAgentLoading",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            classes() + File.pathSeparator + System.getProperty("java.class.path"),
            LincheckProgram.class.getName(),
            String.valueOf(threads)));
    types.forEach(command::add);
    var ending = ExternalProgram.of(command).within(LINCHECKS_PATIENCE).run();
    assertEquals(0, ending.status(), ending::output);
    return ending.lines().stream()
        .filter(line -> line.matches("answer\\S+ (true|false)"))
        .map(line -> line.split(" "))
        .collect(Collectors.toMap(words -> words[0], words -> Boolean.valueOf(words[1])));
  }
}
