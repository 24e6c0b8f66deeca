package memorymodel.lab.more;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Each thread reads one variable, then writes the other one. */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class LoadBuffering {
  /** From which the lab computes what is allowed. */
  public static final String TEXT =
      """
      r1 = x | r2 = y
      y = 1  | x = 1
      """;

  int x;
  int y;

  /** The left column of the text. */
  @Actor
  public void left(II_Result result) {
    result.r1 = x;
    y = 1;
  }

  /** The right column of the text. */
  @Actor
  public void right(II_Result result) {
    result.r2 = y;
    x = 1;
  }
}
