package bench.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A terminal of 80 columns and 24 lines with a shell in it, which a program types into and reads:
 * tmux, with a server of its own. Not thread-safe.
 */
final class TmuxTerminal implements AutoCloseable {
  private static final int LOOK_EVERY_MS = 100;
  private static final int PATIENCE_MS = 120_000;
  private static final String PROMPT = "$ ";

  private final Path folder;

  private TmuxTerminal(Path folder) {
    this.folder = folder;
  }

  /** There is no tmux on this machine. */
  static final class NoTmux extends Exception {
    private static final long serialVersionUID = 1L;

    NoTmux(IOException cause) {
      super(
          "To record the coach this needs tmux, which lets a program look at a terminal, and could"
              + " not start it. Install it (its package is called tmux on most systems), and try"
              + " again.",
          cause);
    }
  }

  /**
   * Opens one.
   *
   * @param own a folder for its own files
   * @param work where the shell starts
   * @throws NoTmux if there is no tmux
   */
  static TmuxTerminal in(Path own, Path work) throws IOException, InterruptedException, NoTmux {
    var terminal = new TmuxTerminal(own);
    var settings = own.resolve("tmux.conf");
    Files.writeString(settings, "set -g status off\nset -g default-terminal screen-256color\n");
    try {
      terminal.tmux("-V");
    } catch (IOException e) {
      throw new NoTmux(e);
    }
    terminal.tmux(
        "-f",
        settings.toString(),
        "new-session",
        "-d",
        "-x",
        "80",
        "-y",
        "24",
        "-c",
        work.toString(),
        "env PS1='" + PROMPT + "' sh");
    return terminal;
  }

  /** Types letters; nothing in them is taken for the name of a key. */
  void type(String letters) throws IOException, InterruptedException {
    tmux("send-keys", "-l", letters);
  }

  /** Presses Enter. */
  void enter() throws IOException, InterruptedException {
    tmux("send-keys", "Enter");
  }

  /**
   * Waits until all of the words are on the screen, and returns what is on it.
   *
   * @throws IllegalStateException if they don't come
   */
  TerminalScreen until(String caption, String... words) throws IOException, InterruptedException {
    for (int waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      Thread.sleep(LOOK_EVERY_MS);
      String shown = plain();
      if (List.of(words).stream().allMatch(shown::contains)) {
        return TerminalScreen.of(caption, tmux("capture-pane", "-e", "-p"));
      }
    }
    throw new IllegalStateException(
        "the screen never showed %s, but:\n%s".formatted(List.of(words), plain()));
  }

  /** Without codes, each run of blanks one: so words are found that go on in the next line. */
  private String plain() throws IOException, InterruptedException {
    return tmux("capture-pane", "-p").replaceAll("\\s+", " ");
  }

  private String tmux(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("tmux", "-u", "-S", folder.resolve("tmux").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var environment = builder.environment();
    environment.putAll(Map.of("LC_ALL", "C.UTF-8", "LANG", "C.UTF-8"));
    List.of("NO_COLOR", "COLUMNS", "LINES", "TMUX").forEach(environment::remove);
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("tmux " + List.of(arguments) + " says: " + said);
    }
    return said;
  }

  /** Ends the shell and all that runs in it. */
  @Override
  public void close() throws IOException {
    try {
      tmux("kill-server");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // tmux has been told
    }
  }
}
