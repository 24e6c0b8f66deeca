package coach.process;

import coach.text.TerminalSafeWriter;
import coach.verdict.VerdictService;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Everything outside that the coach depends on, so that a test can put something else there.
 *
 * @param folder where it was started
 * @param charset what the output is encoded in
 * @param terminal whether a person sits at the other end of input and output
 * @param foregroundRunner where a program runs that takes the terminal
 * @param verdictServices who judges a workbook's exercises; opened at most once a start
 */
public record Environment(
    Map<String, String> environment,
    Path folder,
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Charset charset,
    boolean terminal,
    InstantSource clock,
    ForegroundProcess.Runner foregroundRunner,
    VerdictService.Factory verdictServices) {

  /** Those of this process. */
  public static Environment real() {
    var console = System.console();
    boolean terminal = console != null && console.isTerminal();
    return new Environment(
        terminal ? withColumns(System.getenv()) : System.getenv(),
        Path.of(""),
        System.in,
        new PrintWriter(System.out, true),
        new PrintWriter(System.err, true),
        System.out.charset(),
        terminal,
        InstantSource.system(),
        ForegroundProcess::run,
        VerdictService::of);
  }

  /** These, but what is printed can't give orders to a terminal. */
  public Environment withSafeOutput() {
    return new Environment(
        environment,
        folder,
        in,
        new PrintWriter(new TerminalSafeWriter(out, true), true),
        new PrintWriter(new TerminalSafeWriter(err, false), true),
        charset,
        terminal,
        clock,
        foregroundRunner,
        verdictServices);
  }

  /** Shells keep the width to themselves; to load a library for one number would take longer. */
  private static Map<String, String> withColumns(Map<String, String> environment) {
    if (environment.containsKey("COLUMNS")) {
      return environment;
    }
    try {
      var stty =
          new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ");
      var more = new HashMap<>(environment);
      more.put("COLUMNS", size[size.length - 1]);
      return more;
    } catch (IOException e) {
      return environment; // another system: 80 will do
    }
  }

  /** Whether keys can be read as they are pressed and the screen can be cleared. */
  public boolean hasKeys() {
    return terminal && !"dumb".equals(environment.get("TERM"));
  }

  /** A program of the JDK that the coach runs on: {@code java}, {@code jshell}. */
  public static String jdkTool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
