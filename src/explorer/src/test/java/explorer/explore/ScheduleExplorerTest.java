package explorer.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import explorer.hooks.MemoryHooks;
import explorer.program.CodeSite;
import explorer.program.CodeSites;
import explorer.program.ProgramUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exactly the schedules within the bound are tried. The programs call the hooks by themselves. */
class ScheduleExplorerTest {
  private final CodeSites sites = new CodeSites();

  /** Tasks that each write the same thing some times; notes in which order. */
  private final class Writers implements ProgramUnderTest {
    private final int tasks;
    private final int writes;
    private final Set<String> orders;
    private final StringBuilder order = new StringBuilder();
    private final Object shared = new Object();
    private final int site =
        sites.add(new CodeSite("n", "Shared", "", "Shared.java", 1, true, true));

    Writers(int tasks, int writes, Set<String> orders) {
      this.tasks = tasks;
      this.writes = writes;
      this.orders = orders;
    }

    @Override
    public List<Task> setUp() {
      var all = new ArrayList<Task>();
      for (int i = 0; i < tasks; i++) {
        String name = Character.toString('A' + i);
        all.add(new Task(name, () -> write(name)));
      }
      return all;
    }

    private void write(String name) {
      for (int k = 0; k < writes; k++) {
        MemoryHooks.write(shared, site);
        order.append(name);
      }
    }

    @Override
    public void verify() {
      orders.add(order.toString());
    }

    @Override
    public List<Object> roots() {
      return List.of();
    }
  }

  private Set<String> explored(int tasks, int writes) {
    var orders = new TreeSet<String>();
    Supplier<ProgramUnderTest> programs = () -> new Writers(tasks, writes, orders);
    ExplorationResult result =
        new ScheduleExplorer(programs, sites, ScheduleExplorer.USUAL_BOUND).explore();
    assertTrue(result.isAccepted());
    assertTrue(result.isComplete());
    return orders;
  }

  /** All orders of two tasks' writes in which a task that had more to do is left at most twice. */
  private static Set<String> withTwoPreemptions(int writes) {
    var orders = new TreeSet<String>();
    collect("", writes, writes, 0, orders);
    return orders;
  }

  private static void collect(String order, int a, int b, int preemptions, Set<String> orders) {
    if (preemptions > 2) {
      return;
    }
    if (a + b == 0) {
      orders.add(order);
      return;
    }
    char last = order.isEmpty() ? ' ' : order.charAt(order.length() - 1);
    if (a > 0) {
      collect(order + "A", a - 1, b, preemptions + (last == 'B' && b > 0 ? 1 : 0), orders);
    }
    if (b > 0) {
      collect(order + "B", a, b - 1, preemptions + (last == 'A' && a > 0 ? 1 : 0), orders);
    }
  }

  @Test
  @DisplayName("two tasks: all orders with at most two preemptions, and no others")
  void twoTasks() {
    for (int writes = 1; writes <= 5; writes++) {
      assertEquals(withTwoPreemptions(writes), explored(2, writes));
    }
  }

  @Test
  @DisplayName("three tasks: round robin, and all orders that depart from it once or twice")
  void threeTasks() {
    var orders = explored(3, 2);
    assertTrue(orders.contains("AABBCC"));
    assertTrue(orders.contains("ABBCCA"), "one departure: A is left, and comes last");
    assertTrue(orders.contains("ABCCAB"), "two departures");
    assertTrue(orders.contains("CCAABB"), "one departure at the beginning");
    assertFalse(orders.contains("ABCABC"), "needs more than two");
  }

  @Test
  @DisplayName("a program with too many schedules is cut short, and the result says so")
  void cutShort() {
    var orders = new TreeSet<String>();
    ExplorationResult result =
        new ScheduleExplorer(() -> new Writers(2, 80, orders), sites, ScheduleExplorer.USUAL_BOUND)
            .explore();
    assertTrue(result.isAccepted());
    assertFalse(result.isComplete());
    assertEquals(ScheduleExplorer.MOST_RUNS, result.runs());
    assertEquals(ScheduleExplorer.MOST_RUNS + " schedules tried, not all", result.toString());
  }
}
