package check.beliefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import workbook.Workbook;

/**
 * Writes the page about the beliefs anew. From the workbook's root:
 *
 * <pre>{@code mvn -q -pl src/check -am compile exec:exec@misconceptions}</pre>
 */
public final class BeliefPageCommand {
  private BeliefPageCommand() {}

  /**
   * Writes the file.
   *
   * @param arguments the workbook's root
   * @throws IOException if the tree can't be read, or the file not written
   */
  public static void main(String[] arguments) throws IOException {
    var workbook = new Workbook(Path.of(arguments[0]));
    Files.writeString(
        workbook.root().resolve(BeliefPage.PLACE),
        BeliefPage.text(workbook, BeliefCatalog.of(workbook)));
  }
}
