package lockfree;

import static lockfree.scenes.LockFreeBelief.A_SHORT_LOCK_IS_NONE;
import static lockfree.scenes.LockFreeBelief.SAME_REFERENCE_NOTHING_CHANGED;

import explorer.Schedules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.belief.Beliefs;
import lockfree.scenes.LockFreeBelief;
import lockfree.scenes.StackCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("13.2 Stack")
@Beliefs(LockFreeBelief.class)
class StackTest {

  @Test
  @Order(1)
  @DisplayName("one thread alone: what was pushed last comes out first")
  void alone() throws Exception {
    var taken =
        Guard.call(() -> {
          var stack = new Stack<String>();
          var other = new Stack<String>();
          var out = new ArrayList<String>();
          out.add(stack.pop());
          stack.push("a");
          stack.push("b");
          out.add(stack.pop());
          stack.push("c");
          stack.push("c");
          out.add(other.pop());
          other.push("z");
          for (int i = 0; i < 4; i++) {
            out.add(stack.pop());
          }
          stack.push("d");
          out.add(stack.pop());
          return out;
        });
    List<String> due = Arrays.asList(null, "b", null, "c", "c", "a", null, "d");
    if (!taken.equals(due)) {
      throw Rejection.plain(
          "On a new stack: pop, push(a), push(b), pop, push(c), push(c), and on another new stack pop and push(z); then on the first one four times pop, push(d), pop. The pops should give %s; they gave %s."
              .formatted(due, taken));
    }
  }

  @Test
  @Order(2)
  @DisplayName("null can't be pushed: NullPointerException")
  void noNull() throws Exception {
    var stack = new Stack<String>();
    Guard.run(() -> stack.push("a"));
    try (var trial = Trial.start(() -> stack.push(null))) {
      var ending = trial.awaitOutcome();
      if (!(ending.failure() instanceof NullPointerException)) {
        throw Rejection.plain(
            "push(null) should throw NullPointerException; it %s.".formatted(ending.describe()));
      }
    }
    String first = Guard.call(stack::pop);
    String second = Guard.call(stack::pop);
    if (!"a".equals(first) || second != null) {
      throw Rejection.plain(
          "After push(a) and push(null), two calls of pop should give a and null; they gave %s and %s."
              .formatted(first, second));
    }
  }

  @Test
  @Order(3)
  @DisplayName("a thread that is stopped on its way holds up nobody")
  void holdsUpNobody() {
    // Early: those who wait in a loop make the schedules of the other tests very long.
    Schedules.requireNonBlockingWith(StackCalls.class, "1 +- -+", A_SHORT_LOCK_IS_NONE);
    Schedules.requireNonBlockingWith(StackCalls.class, "0 -+ +-", A_SHORT_LOCK_IS_NONE);
  }

  @Test
  @Order(4)
  @DisplayName("two threads call push and pop at the same time")
  void twoThreads() {
    // None of them pops and then pushes: no node comes back while another thread is in pop.
    for (String program :
        programs(List.of("0", "1", "2"), 2, List.of("+", "-", "++", "--", "+-"))) {
      Schedules.exploreWith(StackCalls.class, program);
    }
  }

  @Test
  @Order(5)
  @DisplayName("a thread in pop is overtaken by others, who pop and push")
  void overtakenInPop() {
    for (String program :
        List.of("2 - -+", "3 - --+", "3 - -- +", "3 - --++", "3,used - --++", "1 -+ -+")) {
      Schedules.exploreWith(OvertakenInPop.class, program);
    }
  }

  /** The simple programs are right: what goes wrong now is that a node comes back. */
  static final class OvertakenInPop extends StackCalls {
    OvertakenInPop(String program) {
      super(program);
    }

    @Override
    protected void verify() throws Exception {
      requireLinearizable(whole(), SAME_REFERENCE_NOTHING_CHANGED);
    }
  }

  @Test
  @Order(6)
  @DisplayName("three threads make two calls each at the same time")
  void threeThreads() {
    for (String program : programs(List.of("1"), 3, List.of("++", "--", "+-", "-+"))) {
      Schedules.exploreWith(StackCalls.class, program, 1); // there are many of them
    }
    for (String program : List.of("0 + + -", "2 - - -", "1 + - +-")) {
      Schedules.exploreWith(StackCalls.class, program);
    }
  }

  /** All programs of so many threads, each of which makes some of these calls. */
  private static List<String> programs(List<String> items, int threads, List<String> calls) {
    List<String> programs = items;
    for (int thread = 0; thread < threads; thread++) {
      programs =
          programs.stream()
              .flatMap(program -> calls.stream().map(word -> program + " " + word))
              .filter(StackTest::isSorted)
              .toList();
    }
    return programs;
  }

  /** Of the programs that differ only in who is who, one is enough. */
  private static boolean isSorted(String program) {
    List<String> words = List.of(program.split(" "));
    return words.equals(words.stream().sorted(Comparator.comparing(StackTest::key)).toList());
  }

  private static String key(String word) {
    return Character.isDigit(word.charAt(0)) ? "" : word;
  }
}
