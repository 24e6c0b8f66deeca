package coach.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whatever shows pages on this desktop: a browser, as a rule. */
public record BrowserLauncher(List<String> command) {

  /**
   * The viewer for a page, if there is a screen to show it on.
   *
   * @param system the operating system's name, as Java tells it
   */
  public static Optional<BrowserLauncher> of(
      Map<String, String> environment, String system, Path page) {
    String named = environment.getOrDefault("BROWSER", "").strip();
    String name = system.toLowerCase(Locale.ROOT);
    String file = page.toAbsolutePath().toString();
    if (!named.isEmpty() && !named.contains(":") && !named.contains("%")) {
      return Optional.of(new BrowserLauncher(List.of(named, file)));
    } else if (name.startsWith("windows")) {
      return Optional.of(
          new BrowserLauncher(List.of("rundll32", "url.dll,FileProtocolHandler", file)));
    } else if (name.startsWith("mac")) {
      return Optional.of(new BrowserLauncher(List.of("open", file)));
    }
    boolean screen =
        environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    return screen ? Optional.of(new BrowserLauncher(List.of("xdg-open", file))) : Optional.empty();
  }

  /**
   * Opens a page if that is wanted and can be done, and says where it is.
   *
   * @return a line for the learner
   */
  public static String show(Path page, String shown, boolean open, Environment around) {
    return open && open(page, around)
        ? "The page is opened in your browser: " + shown
        : "Drawn, to be opened in a browser: " + shown;
  }

  /** Opens a page; returns whether there is something to open it with. */
  public static boolean open(Path page, Environment around) {
    var viewer = of(around.environment(), System.getProperty("os.name"), page);
    if (viewer.isEmpty()) {
      return false;
    }
    try {
      new ProcessBuilder(viewer.get().command())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException none) {
      return false; // then its path has to do
    }
  }
}
