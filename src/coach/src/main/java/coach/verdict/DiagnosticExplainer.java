package coach.verdict;

import coach.text.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import judge.api.Verdict.Problem;
import workbook.Exercise;
import workbook.PackageDeclaration;

/** Says in plain sentences what the compiler complains of most often. */
record DiagnosticExplainer(Exercise exercise, List<String> source, String packageName) {
  private static final int MOST = 3;
  private static final String CODE = "compiler.err.";
  private static final Pattern SYMBOL =
      Pattern.compile("symbol:\\s+(class|variable|method|static) ?(\\w*)");

  /** By the compiler's own code; what javac says comes in. */
  private static final Map<String, Function<String, String>> PLAIN =
      Map.ofEntries(
          Map.entry("expected", DiagnosticExplainer::expected),
          Map.entry("expected2", DiagnosticExplainer::expected),
          Map.entry("expected3", DiagnosticExplainer::expected),
          Map.entry("expected4", DiagnosticExplainer::expected),
          Map.entry("cant.resolve", DiagnosticExplainer::unknown),
          Map.entry("cant.resolve.args", DiagnosticExplainer::unknown),
          Map.entry("cant.resolve.location", DiagnosticExplainer::unknown),
          Map.entry("cant.resolve.location.args", DiagnosticExplainer::unknown),
          Map.entry(
              "prob.found.req",
              said -> "A value of another type is wanted here: " + tail(said) + "."),
          Map.entry(
              "missing.ret.stmt",
              said -> "One way through this method comes to its end without a `return`."),
          Map.entry(
              "var.might.not.have.been.initialized",
              said -> "Give the variable a value on every way that leads here."),
          Map.entry(
              "unreported.exception.need.to.catch.or.throw",
              said ->
                  "This may throw %s: catch it here, or name it in `throws`, if the method's contract does."
                      .formatted(exception(said))),
          Map.entry(
              "not.stmt",
              said ->
                  "This does nothing by itself: a call, an assignment or a `return` is missing."),
          Map.entry(
              "premature.eof",
              said -> "The file ends too early: a closing brace `}` is missing somewhere above."),
          Map.entry(
              "illegal.start.of.expr",
              said ->
                  "No value can begin like this. Often a bracket or brace just before is missing,"
                      + " or one too many."),
          Map.entry("already.defined", said -> "The name is taken already: " + said + "."),
          Map.entry(
              "does.not.override.abstract",
              said -> "A method that the interface asks for is missing: " + said + "."),
          Map.entry(
              "cant.ref.non.effectively.final.var",
              said ->
                  "A lambda may use only local variables that never change after their first value."
                      + " Copy it into a new variable just before, and use that one."),
          Map.entry(
              "unclosed.str.lit",
              said -> "The text in quotes is not closed on its line: a `\"` is missing."),
          Map.entry(
              "non-static.cant.be.ref",
              said ->
                  "A static method has no `this`: what it uses must be static too, or belong to an"
                      + " object that it is given."),
          Map.entry(
              "cant.apply.symbol",
              said -> "The arguments don't fit what is called. It says: " + firstLines(said) + "."),
          Map.entry("cant.apply.symbols", said -> "No method of that name takes these arguments."),
          Map.entry(
              "doesnt.exist",
              said -> "The import names a package that is not there: " + said + "."),
          Map.entry(
              "unreachable.stmt",
              said -> "This line can never be reached: what stands before it always leaves."),
          Map.entry(
              "class.public.should.be.in.file",
              said -> "A public class stands in the file of its name: don't rename the exercise."),
          Map.entry(
              "illegal.char",
              said -> "This character is not Java: perhaps it was copied from a web page."));

  static DiagnosticExplainer of(Exercise exercise, String source) {
    return new DiagnosticExplainer(
        exercise, source.lines().toList(), PackageDeclaration.of(source));
  }

  /** Tells of the first problems; the rest mostly follow from them. */
  void addTo(List<Problem> problems, Page page) {
    moved().ifPresent(page::text);
    for (Problem problem : problems.stream().limit(MOST).toList()) {
      page.gap().code(place(problem));
      sentence(problem).ifPresent(page::text);
      page.note("javac: " + firstLines(problem.message()));
      excerpt(problem, page);
    }
    if (problems.size() > MOST) {
      page.gap()
          .note("And %d more, which may follow from these.".formatted(problems.size() - MOST));
    }
  }

  /** The plain sentence for a problem, if there is one. */
  Optional<String> sentence(Problem problem) {
    if (isOfTest(problem)) {
      return Optional.of(
          "The test does not find what the exercise promised: leave the names, parameters and types"
              + " of its methods as they were shipped.");
    }
    String code = problem.code() == null ? "" : problem.code();
    return Optional.ofNullable(PLAIN.get(code.replace(CODE, "")))
        .map(words -> words.apply(problem.message().strip()));
  }

  /** Whether it is in an exercise's test or in one of the helpers that tests of a lesson share. */
  private boolean isOfTest(Problem problem) {
    return !isOwn(problem)
        && (problem.file().endsWith("Test.java") || problem.file().contains("/scenes/"));
  }

  private boolean isOwn(Problem problem) {
    return problem.file().equals(exercise.path());
  }

  /** That the class isn't where the test looks for it. */
  private Optional<String> moved() {
    if (source.isEmpty()) {
      return Optional.of("The file is empty. Resetting it brings the exercise back.");
    }
    if (!packageName.equals(exercise.packageName())) {
      return Optional.of(
          "The file must begin with `package %s;`: it says %s."
              .formatted(
                  exercise.packageName(),
                  packageName.isEmpty()
                      ? "nothing of a package"
                      : "`package " + packageName + ";`"));
    }
    var type = Pattern.compile("\\b(class|record|interface|enum)\\s+" + exercise.name() + "\\b");
    return source.stream().anyMatch(line -> type.matcher(line).find())
        ? Optional.empty()
        : Optional.of("The file has no class `%s` any more.".formatted(exercise.name()));
  }

  private String place(Problem problem) {
    if (problem.file().isEmpty()) {
      return exercise.shownFile();
    }
    var lesson = exercise.lesson();
    var folder = isOfTest(problem) ? "test" : "main";
    var file =
        lesson.folder().resolve("src").resolve(folder).resolve("java").resolve(problem.file());
    String shown = lesson.workbook().shown(file);
    return problem.line() == 0
        ? shown
        : "%s:%d:%d".formatted(shown, problem.line(), problem.column());
  }

  private void excerpt(Problem problem, Page page) {
    int line = (int) problem.line();
    if (isOwn(problem) && line >= 1 && line <= source.size()) {
      String text = source.get(line - 1);
      int column = Math.clamp(problem.column(), 1, text.length() + 1);
      page.code(text).code(text.substring(0, column - 1).replaceAll("[^\t]", " ") + "^");
    }
  }

  private static String expected(String said) {
    String what = said.replaceFirst(" expected$", "");
    return what.startsWith("class, interface")
        ? "A brace is out of place: the class has ended before this line."
        : "Something is missing here, just before or after: " + what + ".";
  }

  private static String unknown(String said) {
    return SYMBOL
        .matcher(said)
        .results()
        .findFirst()
        .map(DiagnosticExplainer::unknown)
        .orElse("A name is not known here: is it spelt as where it is declared, and imported?");
  }

  private static String unknown(MatchResult symbol) {
    String name = symbol.group(2);
    return switch (symbol.group(1)) {
      case "class" ->
          "The type `%s` is not known here: is it spelt right, and imported?".formatted(name);
      case "method" ->
          "There is no method `%s` that takes these arguments: is it spelt right, and called on the right object?"
              .formatted(name);
      default ->
          "Nothing called `%s` is known here: is it spelt right, and declared before?"
              .formatted(name);
    };
  }

  private static String exception(String said) {
    var name = Pattern.compile("exception (?:\\w+\\.)*(\\w+)").matcher(said);
    return name.find() ? name.group(1) : "an exception";
  }

  private static String tail(String said) {
    return firstLines(said).replaceFirst("^incompatible types: ", "");
  }

  private static String firstLines(String said) {
    return String.join(" ", said.lines().map(String::strip).limit(4).toList());
  }
}
