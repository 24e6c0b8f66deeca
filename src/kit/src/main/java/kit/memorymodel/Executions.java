package kit.memorymodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import kit.memorymodel.Action.Id;
import kit.memorymodel.LitmusProgram.IfEqual;
import kit.memorymodel.LitmusProgram.Read;
import kit.memorymodel.LitmusProgram.Statement;
import kit.memorymodel.LitmusProgram.WriteNumber;
import kit.memorymodel.LitmusProgram.WriteRegister;

/**
 * Goes through all executions of a program that are consistent (JLS 17.4.7): whatever each read may
 * see, and whatever the order of the volatile accesses may be. Among them are some in which a value
 * comes out of nowhere.
 */
final class Executions {
  private final LitmusProgram program;
  private final List<Execution> found = new ArrayList<>();

  private Executions(LitmusProgram program) {
    this.program = program;
  }

  static List<Execution> of(LitmusProgram program) {
    var all = new Executions(program);
    all.chooseValues(0, new ArrayList<>());
    return List.copyOf(all.found);
  }

  /** Tries, for each thread from this one on, each course that it can take. */
  private void chooseValues(int thread, List<Action> actions) {
    if (thread == program.threads().size()) {
      List<Action> all = new ArrayList<>(initialWrites(actions));
      all.addAll(actions);
      chooseWrites(all, 0, new HashMap<>());
      return;
    }
    for (List<Action> course : courses(thread)) {
      var more = new ArrayList<>(actions);
      more.addAll(course);
      chooseValues(thread + 1, more);
    }
  }

  private List<Action> initialWrites(List<Action> actions) {
    var variables = new TreeSet<String>();
    actions.forEach(a -> variables.add(a.id().variable()));
    return variables.stream()
        .map(v -> new Action(new Id(Action.INITIALLY, 0, true, v, isVolatile(v)), null, 0))
        .toList();
  }

  /** What a thread may do, whatever number each of its reads returns. */
  private List<List<Action>> courses(int thread) {
    var courses = new ArrayList<List<Action>>();
    follow(thread, program.threads().get(thread), new ArrayList<>(), new TreeMap<>(), courses);
    return courses;
  }

  private void follow(
      int thread,
      List<Statement> rest,
      List<Action> done,
      Map<String, Integer> registers,
      List<List<Action>> courses) {
    if (rest.isEmpty()) {
      courses.add(List.copyOf(done));
      return;
    }
    List<Statement> next = rest.subList(1, rest.size());
    switch (rest.getFirst()) {
      case IfEqual(String register, int number, Statement then) -> {
        var chosen = new ArrayList<Statement>();
        if (registers.getOrDefault(register, 0) == number) {
          chosen.add(then);
        }
        chosen.addAll(next);
        follow(thread, chosen, done, registers, courses);
      }
      case WriteNumber(String variable, int number) ->
          followAction(thread, next, done, registers, courses, variable, null, number);
      case WriteRegister(String variable, String register) -> {
        int number = registers.getOrDefault(register, 0);
        followAction(thread, next, done, registers, courses, variable, null, number);
      }
      case Read(String register, String variable) -> {
        for (int number : program.numbers()) {
          var changed = new TreeMap<>(registers);
          changed.put(register, number);
          followAction(thread, next, done, changed, courses, variable, register, number);
        }
      }
    }
  }

  private void followAction(
      int thread,
      List<Statement> rest,
      List<Action> done,
      Map<String, Integer> registers,
      List<List<Action>> courses,
      String variable,
      String register,
      int number) {
    var id = new Id(thread, done.size(), register == null, variable, isVolatile(variable));
    var more = new ArrayList<>(done);
    more.add(new Action(id, register, number));
    follow(thread, rest, more, registers, courses);
  }

  private boolean isVolatile(String variable) {
    return program.volatiles().contains(variable);
  }

  /** Tries, for each read from this one on, each write of the number that it returns. */
  private void chooseWrites(List<Action> all, int from, Map<Id, Id> seen) {
    int next = from;
    while (next < all.size() && !all.get(next).isRead()) {
      next++;
    }
    if (next == all.size()) {
      List<Id> volatiles = all.stream().map(Action::id).filter(Executions::isOrdered).toList();
      chooseOrder(all, seen, volatiles, new ArrayList<>());
      return;
    }
    Action read = all.get(next);
    for (Action write : all) {
      if (!write.isRead() && write.isOfSameVariable(read) && write.value() == read.value()) {
        seen.put(read.id(), write.id());
        chooseWrites(all, next + 1, seen);
      }
    }
  }

  private static boolean isOrdered(Id id) {
    return id.isVolatile() && id.thread() != Action.INITIALLY;
  }

  /** Tries each order of the volatile accesses that keeps the order of each thread. */
  private void chooseOrder(List<Action> all, Map<Id, Id> seen, List<Id> rest, List<Id> chosen) {
    if (rest.isEmpty()) {
      var execution = new Execution(all, seen, chosen);
      if (execution.isConsistent()) {
        found.add(execution);
      }
      return;
    }
    for (Id id : rest) {
      if (rest.stream().noneMatch(o -> o.thread() == id.thread() && o.number() < id.number())) {
        chosen.add(id);
        chooseOrder(all, seen, rest.stream().filter(o -> o != id).toList(), chosen);
        chosen.removeLast();
      }
    }
  }
}
