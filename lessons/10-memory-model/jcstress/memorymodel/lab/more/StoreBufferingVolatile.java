package memorymodel.lab.more;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each thread writes one variable and reads the other one. Both are volatile. */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class StoreBufferingVolatile {
  /** From which the lab computes what is allowed. */
  public static final String TEXT =
      """
      volatile x y
      x = 1  | y = 1
      r1 = y | r2 = x
      """;

  volatile int x;
  volatile int y;

  /** The left column of the text. */
  @Actor
  public void left(II_Result result) {
    x = 1;
    result.r1 = y;
  }

  /** The right column of the text. */
  @Actor
  public void right(II_Result result) {
    y = 1;
    result.r2 = x;
  }
}
