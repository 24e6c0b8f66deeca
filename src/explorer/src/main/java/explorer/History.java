package explorer;

import explorer.program.ThreadRole;
import explorer.run.ControlledThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The calls that threads make to one object at the same time, and what they gave. {@link
 * #isLinearizable} says whether they could have come about one after the other: whether there is an
 * order of all calls, in which a call that ended before another one began comes first, and in which
 * a model, used by one thread, gives the same results. (M. Herlihy, J. Wing: Linearizability, 1990.
 * All orders are tried, as in J. Wing, C. Gong: Testing and Verifying Concurrent Objects, 1993.)
 *
 * <p>A scenario keeps one in a field, makes the calls of its tasks through it, and ends with {@link
 * Scenario#requireLinearizable}. In a run only one thread moves at a time, so it needs no lock.
 *
 * @param <M> the type of the model
 */
public final class History<M> {
  /** One call. The times count beginnings and ends. */
  private record Call<M>(
      String thread,
      String what,
      int began,
      int ended,
      Object result,
      Function<? super M, ?> alone) {
    @Override
    public String toString() {
      return result == NOTHING ? what : what + " → " + result;
    }
  }

  /** What a method returns that returns nothing. */
  private static final Object NOTHING = new Object();

  private static final String FIRST = "At first";
  private static final String LAST = "At the end";

  private final Supplier<? extends M> model;
  private final List<Call<M>> calls = new ArrayList<>();
  private final StringBuilder order = new StringBuilder(); // of beginnings and ends
  private int now;

  /**
   * Begins without a call.
   *
   * @param model makes the model as it is before the first call; not null
   */
  public History(Supplier<? extends M> model) {
    this.model = Objects.requireNonNull(model);
  }

  /**
   * Makes a call and notes what it gives.
   *
   * @param what the call in words, {@code "push(a)"}; not null
   * @param real makes it; what it throws comes out, and then the call is not noted
   * @param alone does the same to the model, and gives what is due
   * @return what the call gave; compared by {@code equals}
   */
  public <R> R call(String what, Callable<? extends R> real, Function<? super M, ?> alone)
      throws Exception {
    int began = now++;
    order.append(caller()).append("( ");
    R result = real.call();
    calls.add(new Call<>(caller(), what, began, now++, result, alone));
    order.append(caller()).append(") ");
    return result;
  }

  private String caller() {
    ControlledThread me = ControlledThread.currentOrNull();
    if (me != null && me.role() != ThreadRole.DIRECTOR) {
      return me.name();
    }
    return calls.stream().allMatch(call -> call.thread().equals(FIRST)) ? FIRST : LAST;
  }

  /** As {@link #call}, of a method that returns nothing. */
  public void run(String what, Scenario.TaskBody real, Consumer<? super M> alone) throws Exception {
    call(
        what,
        () -> {
          real.run();
          return NOTHING;
        },
        m -> {
          alone.accept(m);
          return NOTHING;
        });
  }

  /** Whether some order of the calls explains what they gave. */
  public boolean isLinearizable() {
    var left = new ArrayList<>(calls);
    left.sort(Comparator.comparingInt(Call::ended));
    return explains(new ArrayList<>(), left);
  }

  /** Whether the calls that are left can follow those that are placed, which are explained. */
  private boolean explains(List<Call<M>> placed, List<Call<M>> left) {
    if (left.isEmpty()) {
      return true;
    }
    int firstEnd = left.stream().mapToInt(Call::ended).min().orElseThrow();
    for (Call<M> next : left) {
      if (next.began() <= firstEnd && gives(placed, next)) {
        var longer = new ArrayList<>(placed);
        longer.add(next);
        var fewer = new ArrayList<>(left);
        fewer.remove(next);
        if (explains(longer, fewer)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the model gives that result after those calls. It is asked anew: it can't go back. */
  private boolean gives(List<Call<M>> placed, Call<M> next) {
    M fresh = model.get();
    placed.forEach(call -> call.alone().apply(fresh));
    return Objects.equals(next.alone().apply(fresh), next.result());
  }

  /** In which order calls began and ended so far. */
  String order() {
    return order.toString();
  }

  /** {@code "A: push(1), pop() → 1. B: pop() → null."}. */
  @Override
  public String toString() {
    Map<String, List<String>> byThread = new LinkedHashMap<>();
    calls.stream()
        .sorted(Comparator.comparingInt(Call::began))
        .forEach(call ->
            byThread.computeIfAbsent(call.thread(), _ -> new ArrayList<>()).add(call.toString()));
    return byThread.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()) + ".")
        .collect(Collectors.joining(" "));
  }
}
