package coach.sandbox;

import coach.error.ErrorDescription;
import coach.process.Environment;
import coach.text.ControlCharacterEscaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import judge.api.Sandbox;
import judge.files.TemporaryFolders;

/** Finds out whether a sandbox works on this machine, by starting a JVM in it. */
final class SandboxProbe {
  private static final int SECONDS_TO_TRY = 60;

  private SandboxProbe() {}

  /** Why it doesn't work here; empty if it does. */
  static Optional<String> objection(Sandbox sandbox) throws InterruptedException {
    try {
      Path folder = TemporaryFolders.create("coach-");
      try {
        Files.createDirectory(folder.resolve("tmp"));
        return objection(sandbox, folder);
      } finally {
        TemporaryFolders.delete(folder);
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.of(ErrorDescription.of(e));
    }
  }

  private static Optional<String> objection(Sandbox sandbox, Path folder)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"));
    var command = List.of(Environment.jdkTool("java"), "-XX:TieredStopAtLevel=1", "-version");
    Path said = folder.resolve("said");
    var process =
        new ProcessBuilder(
                sandbox.confine(command, new Sandbox.Needs(folder, folder, List.of(java))))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS)) {
        return Optional.of("it does not end");
      }
    } finally {
      process.destroyForcibly();
    }
    String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip();
    return process.exitValue() == 0
        ? Optional.empty()
        : Optional.of(
            ControlCharacterEscaper.line(words.lines().findFirst().orElse("it says nothing")));
  }
}
