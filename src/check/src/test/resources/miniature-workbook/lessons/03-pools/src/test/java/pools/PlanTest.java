package pools;

import static pools.scenes.PlanBelief.ONE_BIG_LOCK;
import static pools.scenes.PlanBelief.RUNS_ON_YOUR_THREAD;
import static pools.scenes.PlanBelief.WAITS_IN_THE_LOOP;

import java.util.List;
import kit.Exercise;
import kit.Rejection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("3.1 Plan")
class PlanTest {
  @Test
  @Order(1)
  @DisplayName("both tasks are started before one is waited for")
  void startsBothFirst() {
    var plan = Plan.of(2);
    if (plan.contains("lock")) {
      throw Rejection.of(ONE_BIG_LOCK, "The plan begins with a lock round everything.");
    }
    if (plan.contains("call 1")) {
      throw Rejection.of(RUNS_ON_YOUR_THREAD, "Task 1 is called, and nobody starts it.");
    }
    if (plan.indexOf("wait 1") < plan.indexOf("start 2")) {
      throw Rejection.of(WAITS_IN_THE_LOOP, "Task 2 is started when task 1 is over.");
    }
    if (!plan.equals(List.of("start 1", "start 2", "wait 1", "wait 2"))) {
      throw Rejection.plain("The plan is " + plan + ".");
    }
  }
}
