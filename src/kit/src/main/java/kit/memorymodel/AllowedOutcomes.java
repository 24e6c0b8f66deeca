package kit.memorymodel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The results that the Java memory model allows a program to have. */
public final class AllowedOutcomes {

  private AllowedOutcomes() {}

  /**
   * Computes them, by going through all executions. The time grows fast with the program: it is
   * meant for up to four threads and about eight accesses.
   *
   * @return what the registers may hold in the end, by their names; a register into which nothing
   *     was read is left out
   */
  public static Set<Map<String, Integer>> of(LitmusProgram program) {
    List<Execution> all = Executions.of(program);
    Set<Map<String, Integer>> allowed = new LinkedHashSet<>();
    List<Execution> open = new ArrayList<>(all);
    for (Execution execution : open) {
      Map<String, Integer> registers = execution.registers();
      if (!allowed.contains(registers) && CommitProcedure.isAllowed(execution, all)) {
        allowed.add(registers);
      }
    }
    return Set.copyOf(allowed);
  }
}
