package parallelism;

import static parallelism.scenes.ParallelismBelief.ASKED_WHILE_IT_COMPUTES;
import static parallelism.scenes.ParallelismBelief.KEPT_FROM_CALL_TO_CALL;
import static parallelism.scenes.ParallelismBelief.MAP_IN_ORDER;
import static parallelism.scenes.ParallelismBelief.NEEDS_CHANGED;
import static parallelism.scenes.ParallelismBelief.NOTHING_TO_SHARE;
import static parallelism.scenes.ParallelismBelief.ONE_LAST_STEP;
import static parallelism.scenes.ParallelismBelief.SHARED_NEED_A_CIRCLE;
import static parallelism.scenes.ParallelismBelief.TOO_BIG_FOR_INT;

import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.Stream;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.Trial;
import kit.TrialOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import parallelism.scenes.CyclicPlan;
import parallelism.scenes.ManyChainsPlan;
import parallelism.scenes.PlanCheck;
import parallelism.scenes.StepGraph;
import parallelism.scenes.WorkAndSpan;

@Exercise("1.3 Plan")
class PlanTest {
  @Test
  @Order(1)
  @DisplayName("the exhibition of the lesson: work 357, span 130")
  void exhibition() throws Exception {
    var job = StepGraph.exhibition();
    var ending = of(job);
    if (ending.failure() instanceof IllegalArgumentException) {
      throw Rejection.of(
          SHARED_NEED_A_CIRCLE,
          "In the exhibition two steps need \"sort\", and Plan.of threw IllegalArgumentException"
              + " although nothing goes in a circle (steps of the same name are the same step).");
    }
    var plan = Guard.call(() -> Plan.of(job.needs(), job::cost));
    if (plan == null) {
      throw Rejection.plain("For the exhibition Plan.of returned null instead of a plan.");
    }
    if (!plan.equals(Guard.call(() -> Plan.of(job.needs(), job::cost)))) {
      throw Rejection.of(
          KEPT_FROM_CALL_TO_CALL,
          "Asked for the exhibition a second time, Plan.of returned other figures.");
    }
    var figures = new PlanCheck(job, plan);
    figures.requireWork();
    figures.requireSpan();
  }

  @Test
  @Order(2)
  @DisplayName("several steps may be the last")
  void severalLastSteps() throws Exception {
    var job = new StepGraph().step("lay", 10).step("glue", 5, "lay").step("photo", 20, "lay");
    job.step("tea", 12, "lay").step("read", 8);
    var plan = Guard.call(() -> Plan.of(job.needs(), job::cost));
    if (plan.span() != 30 && WorkAndSpan.endsOfLastSteps(job).contains(plan.span())) {
      throw Rejection.of(
          ONE_LAST_STEP,
          "The steps are %s. The span is 30, not %d, when another last step is done."
              .formatted(job, plan.span()));
    }
    new PlanCheck(job, plan).requireBoth();
  }

  @Test
  @Order(3)
  @DisplayName("the order of the map says nothing")
  void anyOrder() throws Exception {
    var random = new Random(1);
    requireSame(StepGraph.exhibition().reversed());
    for (int i = 0; i < 50; i++) {
      requireSame(StepGraph.exhibition().shuffled(random));
    }
  }

  private static void requireSame(StepGraph job) throws Exception {
    var ending = of(job);
    if (new Plan(357, 130).equals(ending.value())) {
      return;
    }
    var happened =
        "With the same steps in another order in the map (%s, …), Plan.of %s"
            .formatted(job.steps().getFirst(), ending.describe());
    if (isAskedWhileItComputes(ending.failure())) {
      throw Rejection.of(ASKED_WHILE_IT_COMPUTES, happened + ", in computeIfAbsent.");
    } else if (ending.failure() instanceof ConcurrentModificationException) {
      throw Rejection.plain(
          happened + ": a map or a set was changed while a loop went through it.");
    } else if (ending.failure() instanceof IllegalArgumentException) {
      throw Rejection.of(SHARED_NEED_A_CIRCLE, happened + ", although nothing goes in a circle.");
    }
    throw Rejection.of(MAP_IN_ORDER, happened + " instead of work 357 and span 130.");
  }

  /** Whether a map noticed that a function, which computes one of its values, changed it. */
  private static boolean isAskedWhileItComputes(Throwable failure) {
    return (failure instanceof ConcurrentModificationException
            || failure instanceof IllegalStateException)
        && Stream.of(failure.getStackTrace())
            .limit(3)
            .anyMatch(frame ->
                frame.getModuleName() != null && frame.getMethodName().startsWith("compute"));
  }

  @Test
  @Order(4)
  @DisplayName("another plan with steps of the same names: sawing takes 50, span 127")
  void sameNames() throws Exception {
    Guard.call(() -> Plan.of(StepGraph.exhibition().needs(), StepGraph.exhibition()::cost));
    var job = StepGraph.exhibition().step("saw", 50);
    var plan = Guard.call(() -> Plan.of(job.needs(), job::cost));
    if (plan.span() == WorkAndSpan.span(StepGraph.exhibition())) {
      throw Rejection.of(
          KEPT_FROM_CALL_TO_CALL,
          "After the exhibition came the same plan with \"saw\" at 50 instead of 100: its span is"
              + " 127, not 130 as before.");
    }
    new PlanCheck(job, plan).requireBoth();
  }

  @Test
  @Order(5)
  @DisplayName("parallelism is work divided by span")
  void parallelism() throws Exception {
    PlanCheck.requireParallelism(357, 130);
    PlanCheck.requireParallelism(9, 4);
    PlanCheck.requireParallelism(7, 7);
    PlanCheck.requireParallelism(9_000_000_000_000L, 4_000_000_000L);
  }

  @Test
  @Order(6)
  @DisplayName("steps that need each other in a circle: IllegalArgumentException")
  void circles() throws Exception {
    var knot = new StepGraph().step("knot", 1, "knot");
    new CyclicPlan("\"knot\" needs itself", knot).requireRefused();
    var eggs = new StepGraph().step("egg", 1, "hen").step("hen", 1, "egg");
    new CyclicPlan("\"egg\" and \"hen\" need each other", eggs).requireRefused();
    var meals = new StepGraph().step("eat", 30, "cook").step("cook", 20, "shop");
    meals.step("shop", 60, "earn").step("earn", 12, "eat");
    new CyclicPlan("\"eat\" needs \"cook\", which needs \"shop\", \"earn\" and so \"eat\"", meals)
        .requireRefused();
    var aside = StepGraph.exhibition().step("egg", 0, "hen").step("hen", 0, "egg");
    new CyclicPlan("\"egg\" and \"hen\" need each other, and nobody needs them", aside)
        .requireRefused();
    requireForgotten(new StepGraph().step("egg", 2).step("hen", 3, "egg"));
    tails();
  }

  /** Circles in which not every step is that leads into them. */
  private static void tails() throws Exception {
    var lunch = new StepGraph().step("lunch", 30, "cook").step("cook", 20, "shop");
    new CyclicPlan(
            "\"lunch\" needs \"cook\"; \"cook\" and \"shop\" need each other",
            lunch.step("shop", 60, "cook"))
        .requireRefusedWithATail();
    var meals = new StepGraph().step("eat", 30, "cook").step("cook", 20, "eat");
    new CyclicPlan(
            "\"eat\" and \"cook\" need each other, and \"rest\" needs both",
            meals.step("rest", 5, "eat", "cook"))
        .requireRefusedWithATail();
    var dinner = StepGraph.supper().step("eat", 30, "serve", "talk").step("talk", 9, "guests");
    new CyclicPlan(
            "\"eat\" needs \"talk\", that needs \"guests\", and \"guests\" needs itself",
            dinner.step("guests", 0, "guests", "wash"))
        .requireRefusedWithATail();
    var random = new Random(3);
    for (int i = 0; i < 50; i++) {
      var job = StepGraph.randomWithCircle(random, 1 + i / 5);
      new CyclicPlan("The steps are " + job, job).requireRefusedAsTold();
    }
  }

  /** Who keeps the steps under way from call to call takes them for a circle in the next. */
  private static void requireForgotten(StepGraph job) throws Exception {
    var ending = of(job);
    if (ending.failure() instanceof IllegalArgumentException) {
      throw Rejection.of(
          KEPT_FROM_CALL_TO_CALL,
          "After a plan with a circle of \"egg\" and \"hen\", Plan.of threw"
              + " IllegalArgumentException for one without, in which only \"hen\" needs \"egg\".");
    }
    new PlanCheck(job, Guard.call(() -> Plan.of(job.needs(), job::cost))).requireBoth();
  }

  @Test
  @Order(7)
  @DisplayName("no steps, or steps that cost nothing: no work, no span, speed-up 1")
  void nothingToDo() throws Exception {
    requireNothing("Without steps", new StepGraph());
    requireNothing("With one step of cost 0", new StepGraph().step("breathe", 0));
  }

  private static void requireNothing(String what, StepGraph job) throws Exception {
    var ending = of(job);
    if (!new Plan(0, 0).equals(ending.value())) {
      throw Rejection.of(
          NOTHING_TO_SHARE,
          what + ", Plan.of " + ending.describe() + " instead of work 0 and span 0.");
    }
    try (var trial = Trial.start(ending.value()::parallelism)) {
      var parallelism = trial.awaitOutcome();
      if (!parallelism.returned() || parallelism.value() != 1) {
        throw Rejection.of(
            NOTHING_TO_SHARE,
            what + ", parallelism() " + parallelism.describe() + " instead of 1.");
      }
    }
  }

  @Test
  @Order(8)
  @DisplayName("costs may be larger than an int can hold, and longer than the digits of a double")
  void largeCosts() throws Exception {
    var job = new StepGraph().step("a", 3_000_000_000L).step("b", 4_000_000_000_000L, "a");
    requireLarge(job.step("c", 2_000_000_000).step("d", 2_000_000_000, "c"));
    var oddSums = new StepGraph().step("a", 10_000_000_000_000_000L).step("b", 1, "a");
    requireLarge(oddSums.step("c", 2));
  }

  private static void requireLarge(StepGraph job) throws Exception {
    var ending = of(job);
    if (!new Plan(WorkAndSpan.work(job), WorkAndSpan.span(job)).equals(ending.value())) {
      throw Rejection.of(
          TOO_BIG_FOR_INT,
          "The steps are %s. Work is %d and span %d, but Plan.of %s."
              .formatted(job, WorkAndSpan.work(job), WorkAndSpan.span(job), ending.describe()));
    }
  }

  @Test
  @Order(9)
  @DisplayName("the map and its sets stay as they are")
  void isOnlyRead() throws Exception {
    var job = StepGraph.exhibition();
    var needs = job.needs();
    Guard.call(() -> Plan.of(needs, job::cost));
    if (!needs.equals(job.needs())) {
      var changed = new HashMap<>(job.needs());
      changed.entrySet().removeAll(needs.entrySet());
      throw Rejection.of(
          NEEDS_CHANGED,
          "After Plan.of the needs of %d of the 9 steps are not what they were."
              .formatted(changed.size()));
    }
  }

  @Test
  @Order(10)
  @DisplayName("80 steps, through which more chains lead than anybody can walk")
  void manyChains() throws Exception {
    new ManyChainsPlan(StepGraph.lattice(40, 1), "80 steps, each with two needs").requireBoth();
    new ManyChainsPlan(
            StepGraph.lattice(40, 0), "80 steps that cost nothing (so 0 is an end that is known)")
        .requireBoth();
  }

  @Test
  @Order(11)
  @DisplayName("a chain of a hundred steps, and two hundred plans of up to ten")
  void anyPlan() throws Exception {
    var random = new Random(2);
    Guard.run(() -> {
      require(StepGraph.chain(3));
      require(StepGraph.chain(100));
      for (int i = 0; i < 200; i++) {
        require(StepGraph.random(random, 1 + i / 20).shuffled(random));
      }
    });
  }

  private static void require(StepGraph job) {
    new PlanCheck(job, Plan.of(job.needs(), job::cost)).requireBoth();
  }

  private static TrialOutcome<Plan> of(StepGraph job) throws InterruptedException {
    try (var trial = Trial.start(() -> Plan.of(job.needs(), job::cost))) {
      return trial.awaitOutcome();
    }
  }
}
