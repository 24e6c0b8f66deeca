package kit.memorymodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A few threads, each with a few statements that read and write shared variables. All variables are
 * 0 in the beginning. Immutable.
 *
 * <p>As text, it has a column for each thread. What a thread reads goes to its registers, which are
 * called {@code r1}, {@code r2} and so on; everything else that has a name is a shared variable:
 *
 * <pre>
 * volatile flag
 * x = 1    | r1 = flag
 * flag = 1 | if (r1 == 1) r2 = x
 * </pre>
 *
 * @param volatiles the names of the variables that are volatile
 * @param threads the statements of each thread
 */
public record LitmusProgram(Set<String> volatiles, List<List<Statement>> threads) {
  private static final Pattern CONDITION =
      Pattern.compile("if \\((r\\d+) == (\\d+)\\) (.+)", Pattern.DOTALL);
  private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+) = (\\w+)");

  /** Copies what it is given. */
  public LitmusProgram {
    volatiles = Set.copyOf(volatiles);
    threads = threads.stream().map(List::copyOf).toList();
  }

  /** What a thread does. */
  public sealed interface Statement {}

  /** Reads a shared variable into a register. */
  public record Read(String register, String variable) implements Statement {}

  /** Writes a number to a shared variable. */
  public record WriteNumber(String variable, int number) implements Statement {}

  /** Writes what a register holds to a shared variable. */
  public record WriteRegister(String variable, String register) implements Statement {}

  /** Does something if a register holds a number. */
  public record IfEqual(String register, int number, Statement then) implements Statement {}

  /**
   * Reads a program.
   *
   * @param text the program; blank lines and semicolons don't count
   * @throws IllegalArgumentException if it can't be understood; the message names the statement
   */
  public static LitmusProgram parse(String text) {
    var volatiles = new TreeSet<String>();
    var threads = new ArrayList<List<Statement>>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith("volatile ")) {
        Collections.addAll(volatiles, line.substring("volatile ".length()).split("[ ,]+"));
        continue;
      }
      String[] columns = line.split("\\|", -1);
      for (int i = 0; i < columns.length; i++) {
        if (threads.size() == i) {
          threads.add(new ArrayList<>());
        }
        List<Statement> thread = threads.get(i);
        Arrays.stream(columns[i].split(";"))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .forEach(s -> thread.add(statement(s)));
      }
    }
    return new LitmusProgram(volatiles, List.copyOf(threads));
  }

  private static Statement statement(String text) {
    Matcher condition = CONDITION.matcher(text);
    if (condition.matches()) {
      int number = Integer.parseInt(condition.group(2));
      return new IfEqual(condition.group(1), number, statement(condition.group(3)));
    }
    Matcher assignment = ASSIGNMENT.matcher(text);
    if (!assignment.matches() || isRegister(assignment.group(1)) && isNumber(assignment.group(2))) {
      throw new IllegalArgumentException("not a statement: " + text);
    }
    String to = assignment.group(1);
    String from = assignment.group(2);
    if (isRegister(to) && !isRegister(from)) {
      return new Read(to, from);
    }
    if (isRegister(to)) {
      throw new IllegalArgumentException("from a register to a register: " + text);
    }
    return isNumber(from)
        ? new WriteNumber(to, Integer.parseInt(from))
        : new WriteRegister(to, requireRegister(from, text));
  }

  private static boolean isRegister(String name) {
    return name.matches("r\\d+");
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d+");
  }

  private static String requireRegister(String name, String text) {
    if (!isRegister(name)) {
      throw new IllegalArgumentException("from a variable to a variable: " + text);
    }
    return name;
  }

  /** The numbers that a variable can ever hold: 0 and those that some statement writes. */
  Set<Integer> numbers() {
    var numbers = new TreeSet<>(Set.of(0));
    threads.forEach(thread -> thread.forEach(s -> addNumbers(s, numbers)));
    return numbers;
  }

  private static void addNumbers(Statement statement, Set<Integer> numbers) {
    switch (statement) {
      case WriteNumber write -> numbers.add(write.number());
      case IfEqual condition -> addNumbers(condition.then(), numbers);
      case Read _, WriteRegister _ -> {}
    }
  }
}
