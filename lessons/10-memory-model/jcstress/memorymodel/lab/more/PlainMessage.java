package memorymodel.lab.more;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** One thread writes a message and raises a flag that is not volatile. */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class PlainMessage {
  /** From which the lab computes what is allowed. */
  public static final String TEXT =
      """
      message = 1 | r1 = flag
      flag = 1    | r2 = message
      """;

  int message;
  int flag;

  /** The left column of the text. */
  @Actor
  public void writer() {
    message = 1;
    flag = 1;
  }

  /** The right column of the text. */
  @Actor
  public void reader(II_Result result) {
    result.r1 = flag;
    result.r2 = message;
  }
}
