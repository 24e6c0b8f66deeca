package memorymodel.lab.more;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One thread reads the same volatile variable twice. */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class ReadTwiceVolatile {
  /** From which the lab computes what is allowed. */
  public static final String TEXT =
      """
      volatile x
      x = 1 | r1 = x
            | r2 = x
      """;

  volatile int x;

  /** The left column of the text. */
  @Actor
  public void writer() {
    x = 1;
  }

  /** The right column of the text. */
  @Actor
  public void reader(II_Result result) {
    result.r1 = x;
    result.r2 = x;
  }
}
