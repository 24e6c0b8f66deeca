package memorymodel.lab;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A program for the lab, and yours to change: one thread writes a message and raises a flag, and
 * the other one looks at the flag first. Change the code and the text together.
 */
@JCStressTest
@Outcome(expect = Expect.ACCEPTABLE) // whatever comes out: the lab compares, and jcstress only runs
@State
public class Message {
  /** The same program as exercise 10.1 writes it. The lab computes from it what is allowed. */
  static final String TEXT =
      """
      volatile flag
      message = 1 | r1 = flag
      flag = 1    | r2 = message
      """;

  int message;
  volatile int flag;

  /** The left column of the text. */
  @Actor
  public void writer() {
    message = 1;
    flag = 1;
  }

  /** The right column. */
  @Actor
  public void reader(II_Result result) {
    result.r1 = flag;
    result.r2 = message;
  }
}
