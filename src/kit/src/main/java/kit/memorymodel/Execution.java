package kit.memorymodel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kit.memorymodel.Action.Id;

/**
 * One execution of a program (JLS 17.4.6): its actions, which write each read sees, and the order
 * of the volatile accesses. Immutable.
 */
final class Execution {
  private final Map<Id, Action> actions;
  private final Map<Id, Id> seen;
  private final List<Id> synchronization;
  private final Set<Edge> happensBefore;
  private final Set<Edge> synchronizesWith = new HashSet<>();

  /** From an action to a later one. */
  record Edge(Id from, Id to) {}

  /**
   * An execution, which need not be a consistent one.
   *
   * @param actions all of them, those of each thread in their order
   * @param seen the write that each read sees
   * @param synchronization the volatile accesses in the order in which all threads see them,
   *     without the initial writes, which come before
   */
  Execution(List<Action> actions, Map<Id, Id> seen, List<Id> synchronization) {
    this.actions = new HashMap<>();
    actions.forEach(a -> this.actions.put(a.id(), a));
    this.seen = Map.copyOf(seen);
    this.synchronization = List.copyOf(synchronization);
    happensBefore = happensBefore(actions);
  }

  private Set<Edge> happensBefore(List<Action> all) {
    for (int i = 0; i < synchronization.size(); i++) {
      for (int j = i + 1; j < synchronization.size(); j++) {
        Id write = synchronization.get(i);
        Id read = synchronization.get(j);
        if (write.isWrite() && !read.isWrite() && write.variable().equals(read.variable())) {
          synchronizesWith.add(new Edge(write, read));
        }
      }
    }
    var edges = new HashSet<>(synchronizesWith);
    for (Action before : all) {
      for (Action after : all) {
        Id from = before.id();
        Id to = after.id();
        boolean sameThread = from.thread() == to.thread() && from.number() < to.number();
        if (sameThread && !before.isInitial() || before.isInitial() && !after.isInitial()) {
          edges.add(new Edge(from, to));
        }
      }
    }
    for (Action middle : all) { // Warshall's transitive closure
      for (Action before : all) {
        if (edges.contains(new Edge(before.id(), middle.id()))) {
          for (Action after : all) {
            if (edges.contains(new Edge(middle.id(), after.id()))) {
              edges.add(new Edge(before.id(), after.id()));
            }
          }
        }
      }
    }
    return edges;
  }

  /**
   * Whether each read sees a write that it may see: for a volatile variable the last one in the
   * order of the volatile accesses; for another one, neither a later write nor one that was
   * overwritten before (JLS 17.4.5 and 17.4.7).
   */
  boolean isConsistent() {
    return seen.keySet().stream()
        .allMatch(read -> read.isVolatile() ? seesTheLast(read) : seesNoneOverwritten(read));
  }

  private boolean seesTheLast(Id read) {
    Id last = null;
    for (Id id : synchronization.subList(0, synchronization.indexOf(read))) {
      if (id.isWrite() && id.variable().equals(read.variable())) {
        last = id;
      }
    }
    Action sees = actions.get(seen.get(read));
    return last == null ? sees.isInitial() : sees.id().equals(last);
  }

  private boolean seesNoneOverwritten(Id read) {
    Id write = seen.get(read);
    return !isBefore(read, write)
        && actions.keySet().stream()
            .filter(other -> other.isWrite() && other.variable().equals(read.variable()))
            .noneMatch(other -> isBefore(write, other) && isBefore(other, read));
  }

  /** Whether one action happens before another. */
  boolean isBefore(Id one, Id other) {
    return happensBefore.contains(new Edge(one, other));
  }

  /**
   * The edges between threads that a volatile write and the reads after it make, without those that
   * follow from others (the sufficient synchronization edges of JLS 17.4.8).
   */
  Set<Edge> sufficientEdges() {
    return synchronizesWith.stream()
        .filter(edge ->
            actions.keySet().stream()
                .noneMatch(id -> isBefore(edge.from(), id) && isBefore(id, edge.to())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a volatile write and a read after it make such an edge, sufficient or not. */
  boolean synchronizes(Edge edge) {
    return synchronizesWith.contains(edge);
  }

  /** Whether one volatile access comes before another in their order. */
  boolean comesBefore(Id one, Id other) {
    return synchronization.indexOf(one) < synchronization.indexOf(other);
  }

  Map<Id, Action> actions() {
    return actions;
  }

  /** The write that a read sees. */
  Id seenBy(Id read) {
    return seen.get(read);
  }

  /** What the registers hold in the end: those that were never read into are left out. */
  Map<String, Integer> registers() {
    var registers = new TreeMap<String, Integer>();
    actions.values().stream()
        .filter(Action::isRead)
        .sorted((a, b) -> Integer.compare(a.id().number(), b.id().number()))
        .forEach(read -> registers.put(read.register(), read.value()));
    return registers;
  }
}
