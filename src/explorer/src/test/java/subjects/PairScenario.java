package subjects;

import explorer.Scenario;

/** Two tasks that use the same data; no outcome is wrong, so all depends on what orders them. */
abstract class PairScenario extends Scenario {
  PairScenario(Pair pair) {
    task("A", pair::a);
    task("B", pair::b);
  }

  /** What the two do. */
  interface Pair {
    void a() throws Exception;

    void b() throws Exception;
  }
}
