package check;

import java.io.IOException;
import java.util.List;
import workbook.Workbook;

/** A promise of the whole workbook that can be kept or broken. Stateless. */
public interface WorkbookRule {
  /** The promise, to stand as the display name of a test. */
  String promise();

  /**
   * What breaks it.
   *
   * @return nothing if the promise is kept
   * @throws IOException if the tree can't be read
   */
  List<Fault> faults(Workbook workbook) throws IOException;
}
