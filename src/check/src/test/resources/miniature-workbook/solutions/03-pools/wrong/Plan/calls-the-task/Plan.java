// misconception: runs-on-your-thread
// says: nobody starts it
// from: reference
package pools;

import java.util.ArrayList;
import java.util.List;

/** Exercise 3.1: the steps of a plan. */
public final class Plan {
  private Plan() {}

  /** For each task a step "start n" and a step "wait n". */
  public static List<String> of(int tasks) {
    List<String> plan = new ArrayList<>();
    for (int task = 1; task <= tasks; task++) {
      plan.add("call " + task);
    }
    return plan;
  }
}
