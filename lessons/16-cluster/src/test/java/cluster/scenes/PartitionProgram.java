package cluster.scenes;

import cluster.Partition;
import cluster.Series;
import cluster.Unit;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What another JVM does: it finds out which partitions the sample series belong to, and prints
 * them.
 *
 * <p>Its arguments: how many objects get an identity hash code first, so that those that come later
 * get other ones than in the JVM before; and whether it goes through the series backwards.
 */
public final class PartitionProgram {
  static final String UNIT = "unit";
  static final String SERIES = "series";

  private PartitionProgram() {}

  /** Prints a line for each unit and for each series. It ends when its input does. */
  public static void main(String[] args) {
    endWithTheParent();
    PrintStream toParent = System.out;
    System.setOut(System.err); // what the code under test prints is no answer
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      System.identityHashCode(new Object());
    }
    List<Series> samples = SeriesSamples.ofEachKind();
    var order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
    if (Boolean.parseBoolean(args[1])) {
      Collections.reverse(order);
    }
    for (int i : order) {
      toParent.println(SERIES + " " + i + " " + Partition.of(samples.get(i), Integer.MAX_VALUE));
    }
    for (Unit unit : Unit.values()) {
      toParent.println(UNIT + " " + unit.ordinal() + " " + System.identityHashCode(unit));
    }
    toParent.flush();
  }

  private static void endWithTheParent() {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            while (System.in.read() >= 0) {
              // The parent sends nothing.
            }
          } catch (IOException e) {
            // The parent is gone.
          }
          Runtime.getRuntime().halt(1);
        });
  }
}
