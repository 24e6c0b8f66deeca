package bench.latency;

import bench.WorkbookCopier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbook.Workbook;

/**
 * A copy of the workbook, built as a learner builds it, whose exercises may be overwritten.
 *
 * @param root of the copy
 * @param maven the folder that Maven was unpacked to
 */
record BuiltWorkbook(Path root, Path maven) {
  /** Copies the workbook into an empty folder. */
  static BuiltWorkbook copyOf(Path workbook, Path folder, Path maven) throws IOException {
    WorkbookCopier.of(workbook, folder);
    return new BuiltWorkbook(folder, maven);
  }

  Workbook workbook() {
    return new Workbook(root);
  }

  /** Runs Maven and waits for its end; what it prints is thrown away. Returns its status. */
  int mvn(Path folder, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(maven.resolve("bin/mvn").toString(), "-o", "-q"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder
        .directory(folder.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    // The Maven that started this program has left word there of its own workbook.
    builder.environment().remove("MAVEN_PROJECTBASEDIR");
    return builder.start().waitFor();
  }

  /** The script that starts the coach without Maven, once Maven has built it. */
  Path coach() throws IOException, InterruptedException {
    int status = mvn(root, "-f", "src");
    Path script = root.resolve("src/coach/target/coach");
    if (status != 0 || !Files.exists(script)) {
      throw new IOException("mvn -o -q -f src ended with " + status + " and left no " + script);
    }
    return script;
  }
}
