package dependencies;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** What threads may do to a cell at the same time, and what each call does alone. */
@Param(name = "number", gen = IntGen.class, conf = "-1:3")
public class SafeCellOperations {
  private final SafeCell cell = new SafeCell();

  @Operation
  public void add(@Param(name = "number") int n) {
    cell.add(n);
  }

  @Operation
  public int get() {
    return cell.get();
  }

  /** Without threads. */
  public static class Alone {
    private int value;

    public void add(int n) {
      value += n;
    }

    public int get() {
      return value;
    }
  }
}
