package judge.scenarios;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import judge.api.CompiledClass;
import judge.api.PlayScenario;

/**
 * The scenarios whose schedules a test class tries, in the order of its tests. A class constant of
 * a scenario that comes before a call of {@code Schedules.explore}, or of a method that makes that
 * call, names one. What is only run once, or stopped on its way, is not among them: there is no
 * schedule to be found.
 */
public final class ScenarioFinder {
  private static final String SCENARIO = "explorer.Scenario";
  private static final int MOST_OF_A_TEST = 3;

  private final Map<String, ClassModel> models = new HashMap<>();
  private final Map<String, PlayScenario> found = new LinkedHashMap<>();

  private ScenarioFinder(List<CompiledClass> classes) {
    classes.forEach(made -> models.put(made.name(), ClassFile.of().parse(made.bytes())));
  }

  /**
   * Those of a test class.
   *
   * @param testClass its name
   * @param classes the test's, and all that it needs
   */
  public static List<PlayScenario> in(String testClass, List<CompiledClass> classes) {
    var finder = new ScenarioFinder(classes);
    ClassModel test = finder.models.get(testClass);
    if (test == null) {
      return List.of();
    }
    finder.methods(test).forEach(finder::addAll);
    return List.copyOf(finder.found.values());
  }

  /** The tests in their order, each with the lambdas in it; then what else there is. */
  private Stream<MethodUse> methods(ClassModel test) {
    var uses = new ArrayList<MethodUse>();
    for (MethodModel method : test.methods()) {
      uses.add(MethodUse.of(method, test));
    }
    return uses.stream()
        .sorted(
            Comparator.comparingInt(MethodUse::order)
                .thenComparingInt(use -> test.methods().indexOf(use.method())));
  }

  private void addAll(MethodUse use) {
    var reader = new ScheduleCallReader(this::isScenario, this::explores);
    reader.read(use.method()).stream()
        .limit(MOST_OF_A_TEST * 2L)
        .forEach(call -> add(call, use.title()));
  }

  private void add(ScheduleCallReader.Call call, String title) {
    boolean takesString = takesString(call.scenario());
    List<Optional<String>> arguments =
        takesString
            ? call.arguments().stream().limit(MOST_OF_A_TEST).map(Optional::of).toList()
            : List.of(Optional.empty());
    String words = title.isEmpty() ? simpleName(call.scenario()) : title;
    for (Optional<String> argument : arguments) {
      found.putIfAbsent(
          call.scenario() + argument.orElse(""),
          new PlayScenario(call.scenario(), argument, call.bound(), words));
    }
  }

  /** {@code "two adds"}. */
  private static String simpleName(String name) {
    return name.replaceFirst(".*[.$]", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase();
  }

  private boolean takesString(String scenario) {
    return models.get(scenario).methods().stream()
        .filter(method -> method.methodName().equalsString("<init>"))
        .anyMatch(method -> method.methodType().equalsString("(Ljava/lang/String;)V"));
  }

  /** Whether it is a scenario that can be made. */
  private boolean isScenario(String name) {
    ClassModel model = models.get(name);
    if (model == null || model.flags().has(AccessFlag.ABSTRACT)) {
      return false;
    }
    for (ClassModel at = model; at != null; ) {
      String above = at.superclass().map(s -> s.asInternalName().replace('/', '.')).orElse("");
      if (above.equals(SCENARIO)) {
        return true;
      }
      at = models.get(above);
    }
    return false;
  }

  /** Whether a method of the exercise's classes tries schedules of what it is given. */
  private boolean explores(String owner, String method) {
    ClassModel model = models.get(owner);
    Set<String> calls = new TreeSet<>();
    if (model != null) {
      model.methods().stream()
          .filter(candidate -> candidate.methodName().equalsString(method))
          .forEach(candidate -> calls.addAll(ScheduleCallReader.callsOfSchedules(candidate)));
    }
    return calls.stream().anyMatch(ScheduleCallReader::tries);
  }
}
