package memorymodel.lab;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A program for the lab, and yours to change: each thread writes one variable and reads the other
 * one. Change the code and the text together.
 */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class StoreBuffering {
  /** The same program as exercise 10.1 writes it. The lab computes from it what is allowed. */
  static final String TEXT =
      """
      x = 1  | y = 1
      r1 = y | r2 = x
      """;

  int x;
  int y;

  /** The left column of the text. */
  @Actor
  public void left(II_Result result) {
    x = 1;
    result.r1 = y;
  }

  /** The right column. */
  @Actor
  public void right(II_Result result) {
    y = 1;
    result.r2 = x;
  }
}
