package check.rules;

import java.io.IOException;
import java.nio.file.Path;
import workbook.Workbook;

/**
 * Formats every source file of the workbook, as the check wants it. From the workbook's root:
 *
 * <pre>{@code mvn -q -pl src/check -am compile exec:exec@format}</pre>
 */
public final class FormatCommand {
  private FormatCommand() {}

  /**
   * Formats in place, and prints what can't be formatted.
   *
   * @param arguments the workbook's root
   * @throws IOException if the tree can't be read
   */
  public static void main(String[] arguments) throws IOException {
    var complaints = FormattingRule.format(new Workbook(Path.of(arguments[0])));
    IO.print(complaints);
    if (!complaints.isEmpty()) {
      System.exit(1);
    }
  }
}
