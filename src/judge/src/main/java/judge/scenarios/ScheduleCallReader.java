package judge.scenarios;

import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Reads which scenarios a method has explored: by class constants, and by the calls that come after
 * them.
 */
final class ScheduleCallReader {
  private static final String SCHEDULES = "explorer/Schedules";
  private static final int USUAL_BOUND = 2;
  private static final int HIGHEST_BOUND = 9;
  private static final Set<String> TRIES = Set.of("explore", "exploreWith", "proveIfItFails");

  private final Predicate<String> isScenario;
  private final BiPredicate<String, String> explores;
  private final List<Call> calls = new ArrayList<>();
  private final List<String> loose = new ArrayList<>(); // scenarios that no call has followed yet
  private final List<String> words = new ArrayList<>();
  private String lastWord; // null: none since the last scenario
  private int lastNumber = USUAL_BOUND;

  /**
   * What is tried.
   *
   * @param arguments what its constructor may be given, if it takes a string
   */
  record Call(String scenario, List<String> arguments, int bound) {}

  ScheduleCallReader(Predicate<String> isScenario, BiPredicate<String, String> explores) {
    this.isScenario = isScenario;
    this.explores = explores;
  }

  /** Whether that method of {@code Schedules} tries the schedules of a scenario. */
  static boolean tries(String method) {
    return TRIES.contains(method);
  }

  /** The methods of {@code Schedules} that a method calls. */
  static Set<String> callsOfSchedules(MethodModel method) {
    var names = new TreeSet<String>();
    method
        .code()
        .ifPresent(code ->
            code.forEach(element -> {
              if (element instanceof InvokeInstruction call && isOfSchedules(call)) {
                names.add(call.name().stringValue());
              }
            }));
    return names;
  }

  private static boolean isOfSchedules(InvokeInstruction call) {
    return call.owner().asInternalName().equals(SCHEDULES);
  }

  /** What a method has tried, in the order of its code. */
  List<Call> read(MethodModel method) {
    boolean triesLater = callsOfSchedules(method).stream().anyMatch(ScheduleCallReader::tries);
    method.code().ifPresent(code -> code.forEach(this::next));
    if (triesLater) {
      loose.forEach(scenario -> calls.add(new Call(scenario, arguments(), USUAL_BOUND)));
    }
    return calls;
  }

  private void next(CodeElement element) {
    switch (element) {
      case ConstantInstruction constant -> constant(constant.constantValue());
      case InvokeInstruction call -> call(call);
      default -> {}
    }
  }

  private void constant(Object value) {
    switch (value) {
      case ClassDesc type -> {
        String name = type.packageName() + "." + type.displayName();
        if (type.isClassOrInterface() && isScenario.test(name)) {
          loose.add(name);
          lastWord = null;
          lastNumber = USUAL_BOUND;
        }
      }
      case String word -> {
        lastWord = word;
        words.add(word);
      }
      case Integer number -> lastNumber = number;
      case null, default -> {}
    }
  }

  private void call(InvokeInstruction call) {
    if (loose.isEmpty()) {
      return;
    }
    String name = call.name().stringValue();
    String owner = call.owner().asInternalName().replace('/', '.');
    if (isOfSchedules(call)) {
      String scenario = loose.removeLast();
      if (tries(name)) {
        boolean isBounded =
            call.typeSymbol().parameterList().getLast().descriptorString().equals("I")
                && lastNumber >= 0
                && lastNumber <= HIGHEST_BOUND;
        List<String> arguments = lastWord == null ? arguments() : List.of(lastWord);
        calls.add(new Call(scenario, arguments, isBounded ? lastNumber : USUAL_BOUND));
      }
    } else if (explores.test(owner, name)) {
      calls.add(new Call(loose.removeLast(), arguments(), USUAL_BOUND));
    }
  }

  /** What looks like a small program in words: {@code "1 +- -+"}. */
  private List<String> arguments() {
    return words.stream()
        .filter(word -> word.matches("\\S+( \\S+)+") && word.length() < 20)
        .toList();
  }
}
