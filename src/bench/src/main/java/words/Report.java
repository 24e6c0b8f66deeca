package words;

import bench.scenes.CpuTimeBudget;
import java.util.ArrayList;
import java.util.List;

/** Works for a while in each of several methods, so that every way to rank them finds another. */
public final class Report {
  private final List<String> seen = new ArrayList<>();
  private long sum; // so that nothing is computed in vain

  /** A report with many words in it. */
  public Report() {
    for (int i = 0; i < 20_000; i++) {
      seen.add("word" + i);
    }
  }

  /** Makes the report; the processor is busy for about four seconds. */
  public void print() {
    distinct();
    clean();
    score();
    if (sum == 42) {
      IO.println(sum);
    }
  }

  /** The hot one: in two lines, and all of the work is done by methods of the JDK. */
  private void distinct() {
    var shift = new CpuTimeBudget(900);
    while (!shift.over()) {
      sum += seen.indexOf("no such word");
    }
    shift = new CpuTimeBudget(900);
    while (!shift.over()) {
      sum += seen.indexOf("nor this one");
    }
  }

  /** One line has more samples than any other, and the JDK does the work. */
  private void clean() {
    var shift = new CpuTimeBudget(1300);
    while (!shift.over()) {
      sum += String.join(" ", seen).length();
    }
  }

  /** Works itself; all samples on top of the stack are its own. */
  private void score() {
    var shift = new CpuTimeBudget(700);
    while (!shift.over()) {
      for (int i = 0; i < 20_000; i++) {
        long x = sum + i;
        x ^= x << 13;
        x ^= x >>> 7;
        x ^= x << 17;
        sum = x;
      }
    }
  }
}
