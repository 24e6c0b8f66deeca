package check.rules;

import check.Fault;
import check.WorkbookRule;
import check.beliefs.BeliefPage;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import kit.belief.Misconception;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * The page about misconceptions is what is made from the enums of the beliefs.
 *
 * @param beliefs all that the tests can tell
 */
record BeliefPageRule(List<Misconception> beliefs) implements WorkbookRule {
  @Override
  public String promise() {
    return "docs/misconceptions.md tells of every belief that the tests know, and where it is met";
  }

  @Override
  public List<Fault> faults(Workbook workbook) throws IOException {
    var due = BeliefPage.text(workbook, beliefs).lines().toList();
    var there =
        TextFiles.readNormalized(workbook.root().resolve(BeliefPage.PLACE)).lines().toList();
    if (there.equals(due)) {
      return List.of();
    }
    int line =
        IntStream.range(0, Math.min(due.size(), there.size()))
            .filter(i -> !due.get(i).equals(there.get(i)))
            .findFirst()
            .orElse(Math.min(due.size(), there.size()));
    return List.of(
        Fault.of(
            workbook,
            BeliefPage.PLACE,
            line < due.size()
                ? "line %d should be \"%s\" (exec:exec@misconceptions)"
                    .formatted(line + 1, due.get(line))
                : "should end before line %d (exec:exec@misconceptions)".formatted(line + 1)));
  }
}
