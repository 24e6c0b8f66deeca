package subjects;

import explorer.Scenario;

/** One task, which makes its own threads, and has to come to two. */
abstract class TwoExpectedScenario extends Scenario {
  private int result;

  TwoExpectedScenario(Body body) {
    task("main", () -> result = body.call());
  }

  /** The code. */
  interface Body {
    int call() throws Exception;
  }

  @Override
  protected void verify() {
    require(result == 2, "The result was " + result + " instead of 2.");
  }
}
