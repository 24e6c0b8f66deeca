package parallelism.scenes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import parallelism.Step;

/** A plan to be judged: its steps in the order in which they are told, their needs and costs. */
public final class StepGraph {
  private final Map<Step, Set<Step>> needs = new LinkedHashMap<>();
  private final Map<Step, Long> costs = new HashMap<>();

  /** Adds a step; what it needs may be added later. */
  public StepGraph step(String name, long cost, String... needed) {
    var all = new LinkedHashSet<Step>();
    for (String need : needed) {
      all.add(new Step(need));
    }
    needs.put(new Step(name), all);
    costs.put(new Step(name), cost);
    return this;
  }

  /** The exhibition of the lesson: each way to get its span wrong has a number of its own. */
  public static StepGraph exhibition() {
    return new StepGraph()
        .step("sort", 30)
        .step("edge", 12, "sort")
        .step("sky", 60, "edge")
        .step("birds", 20, "sky")
        .step("meadow", 15, "sort")
        .step("invite", 90)
        .step("saw", 100)
        .step("paint", 25, "saw")
        .step("open", 5, "birds", "meadow", "invite", "paint");
  }

  /**
   * A supper, in which each way to get a span wrong has a number of its own as well, and those
   * differ that are alike in the exhibition.
   */
  public static StepGraph supper() {
    return new StepGraph()
        .step("wash", 7)
        .step("peel", 11, "wash")
        .step("chop", 4, "peel")
        .step("fry", 31, "chop")
        .step("rice", 45)
        .step("sauce", 3, "wash")
        .step("marinate", 60)
        .step("grill", 9, "marinate")
        .step("rest", 20, "grill")
        .step("serve", 6, "fry", "rice", "sauce", "rest");
  }

  /** Any plan with a circle, of three steps, which others may lead into. */
  public static StepGraph randomWithCircle(Random random, int steps) {
    var job = random(random, steps);
    job.step("egg", 1, "hen").step("hen", 1, "nest").step("nest", 1, "egg");
    for (int i = 0; i < steps; i++) {
      if (random.nextInt(4) == 0) {
        job.needs.get(new Step("s" + i)).add(new Step("hen"));
      }
    }
    return job.shuffled(random);
  }

  /** So many steps in a row, of cost 1 each. */
  public static StepGraph chain(int steps) {
    var job = new StepGraph().step("1", 1);
    for (int i = 2; i <= steps; i++) {
      job.step(String.valueOf(i), 1, String.valueOf(i - 1));
    }
    return job;
  }

  /**
   * Two steps in each layer, the one at twice the cost, which both need both of the layer before.
   */
  public static StepGraph lattice(int layers, long cost) {
    var job = new StepGraph().step("a1", cost).step("b1", 2 * cost);
    for (int i = 2; i <= layers; i++) {
      job.step("a" + i, cost, "a" + (i - 1), "b" + (i - 1));
      job.step("b" + i, 2 * cost, "a" + (i - 1), "b" + (i - 1));
    }
    return job;
  }

  /** Any plan without a circle. Equal seeds of the random numbers give equal plans. */
  public static StepGraph random(Random random, int steps) {
    var job = new StepGraph();
    for (int i = 0; i < steps; i++) {
      var needed = new ArrayList<String>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          needed.add("s" + j);
        }
      }
      job.step("s" + i, random.nextInt(10), needed.toArray(String[]::new));
    }
    return job;
  }

  /** The same plan, told in another order. */
  public StepGraph shuffled(Random random) {
    var order = new ArrayList<>(steps());
    Collections.shuffle(order, random);
    return inOrder(order);
  }

  /** The same plan, the last step first. */
  public StepGraph reversed() {
    return inOrder(steps().reversed());
  }

  /** The same plan, told from another step on, and then from the beginning. */
  StepGraph turned(int first) {
    var order = new ArrayList<>(steps());
    Collections.rotate(order, -first);
    return inOrder(order);
  }

  private StepGraph inOrder(List<Step> order) {
    var job = new StepGraph();
    for (Step step : order) {
      var needed = new ArrayList<>(needs.get(step));
      Collections.reverse(needed);
      job.needs.put(step, new LinkedHashSet<>(needed));
      job.costs.put(step, cost(step));
    }
    return job;
  }

  public List<Step> steps() {
    return List.copyOf(needs.keySet());
  }

  /** A copy, to do with as one likes. */
  public Map<Step, Set<Step>> needs() {
    var copy = new LinkedHashMap<Step, Set<Step>>();
    needs.forEach((step, needed) -> copy.put(step, new LinkedHashSet<>(needed)));
    return copy;
  }

  Set<Step> needsOf(Step step) {
    return Collections.unmodifiableSet(needs.get(step));
  }

  public long cost(Step step) {
    return costs.get(step);
  }

  /** Each step with its cost and needs, on one line. */
  @Override
  public String toString() {
    return steps().stream()
        .map(step ->
            "%s %d%s"
                .formatted(
                    step,
                    cost(step),
                    needsOf(step).isEmpty()
                        ? ""
                        : needsOf(step).stream()
                            .map(Step::name)
                            .collect(Collectors.joining(" and ", " after ", ""))))
        .collect(Collectors.joining(", "));
  }
}
