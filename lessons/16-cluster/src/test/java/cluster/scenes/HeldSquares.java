package cluster.scenes;

import com.hazelcast.cluster.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kit.Gate;

/**
 * Tasks that square their items, and are held: each at a gate of its own when it runs for the first
 * time, and all at one gate when they run again. Thread-safe.
 */
public final class HeldSquares implements RemoteFunction<Integer, Integer> {

  /** A task runs, or ran, on a member. */
  public record Run(int item, Member member) {}

  private final Object lock = new Object();
  private final Map<Integer, Gate> gates = new HashMap<>();
  private final Gate again = new Gate();
  private final List<Run> begun = new ArrayList<>();
  private final List<Run> inside = new ArrayList<>();

  /** For the items from 1 to this number. */
  public HeldSquares(int items) {
    items(items).forEach(item -> gates.put(item, new Gate()));
  }

  /** The items from 1 to this number. */
  public static List<Integer> items(int items) {
    return IntStream.rangeClosed(1, items).boxed().toList();
  }

  /** Their squares. */
  public static List<Integer> squares(int items) {
    return items(items).stream().map(item -> item * item).toList();
  }

  @Override
  public Integer apply(Integer item) {
    var run = new Run(item, PlayedEngine.here());
    boolean repeated;
    synchronized (lock) {
      repeated = begun.stream().anyMatch(other -> other.item() == item);
      begun.add(run);
      inside.add(run);
    }
    try {
      (repeated ? again : gates.get(item)).awaitOpen();
      return item * item;
    } finally {
      synchronized (lock) {
        inside.remove(run);
      }
    }
  }

  /** Lets the task for this item go that runs for the first time. */
  public void open(int item) {
    gates.get(item).open();
  }

  /** Lets all go that run for the first time, now or later. */
  public void openFirstRuns() {
    gates.values().forEach(Gate::open);
  }

  /** Lets all go. */
  public void openAll() {
    openFirstRuns();
    again.open();
  }

  /** What is held now. */
  public List<Run> inside() {
    synchronized (lock) {
      return List.copyOf(inside);
    }
  }

  /** What is held now, of those that run again. */
  public List<Run> insideAgain() {
    synchronized (lock) {
      return inside.stream().filter(run -> begun.indexOf(run) != first(run.item())).toList();
    }
  }

  private int first(int item) {
    return IntStream.range(0, begun.size())
        .filter(i -> begun.get(i).item() == item)
        .findFirst()
        .orElseThrow();
  }

  /** The members that have a task now. */
  public Set<Member> membersAtWork() {
    return inside().stream().map(Run::member).collect(Collectors.toSet());
  }

  /** How often the task for this item has begun. */
  public long runs(int item) {
    synchronized (lock) {
      return begun.stream().filter(run -> run.item() == item).count();
    }
  }
}
