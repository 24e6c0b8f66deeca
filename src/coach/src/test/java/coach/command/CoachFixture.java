package coach.command;

import coach.process.Environment;
import coach.process.ForegroundProcess;
import coach.verdict.FakeVerdictService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A coach on a table: with a mini workbook, a stand-in judge, and everything it says kept. */
public final class CoachFixture {
  public static final Instant NOW = Instant.parse("2026-03-04T10:11:12Z");

  final Path root;
  public final CapturedOutput said = new CapturedOutput();
  public final FakeVerdictService judge = new FakeVerdictService();
  final Map<String, String> environment = new HashMap<>(Map.of("TERM", "xterm"));
  Charset charset = StandardCharsets.UTF_8;
  InputStream in = new ByteArrayInputStream(new byte[0]);
  boolean terminal;

  /** Is told of each program before it runs. */
  Consumer<ForegroundProcess> onStage = program -> {};

  public CoachFixture(Path root) {
    this.root = root;
  }

  /** As on a terminal, but what it prints is kept too. */
  private int stage(ForegroundProcess program) throws IOException, InterruptedException {
    onStage.accept(program);
    var process = program.builder().redirectErrorStream(true).start();
    process.getOutputStream().close();
    process.getInputStream().transferTo(said);
    return process.waitFor();
  }

  public Environment environment() {
    var out = new PrintWriter(new OutputStreamWriter(said, charset), true);
    return new Environment(
        environment,
        root,
        in,
        out,
        out,
        charset,
        terminal,
        InstantSource.fixed(NOW),
        this::stage,
        (workbook, purpose) -> judge);
  }

  /** Runs a command line; returns its exit code. */
  public int run(String... args) {
    return Coach.run(environment(), args);
  }

  public String said() {
    return said.text();
  }
}
