package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.opentest4j.TestAbortedException;

/** Chromium without a window: opens a page, takes its picture, and says what it complained of. */
public final class HeadlessBrowser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  /** Begins a script that is put at the end of a page. */
  private static final String NOTES =
      """
      <script>
      const note = (name, value) => document.body.setAttribute("data-" + name, value);
      """;

  /** Inspects a report as a person would, and writes down what it found. */
  private static final String INSPECTION =
      """
      const tooWide = [...document.querySelectorAll("main *")].filter(e =>
          !e.closest(".wide, pre") && e.getBoundingClientRect().right > innerWidth + 1);
      note("tooWide", tooWide.map(e => e.tagName + "." + e.className).join(" ")
          + (document.documentElement.scrollWidth > innerWidth ? " scrolls" : ""));
      const figure = document.querySelector(".interleaving");
      const [first, back, next] = figure.querySelectorAll("button");
      const rows = [...figure.querySelectorAll("tbody tr")];
      const said = () => figure.querySelector(".said").textContent;
      note("rows", rows.filter(row => !row.classList.contains("later")).length);
      first.click(); note("first", said());
      next.click(); note("next", said());
      note("later", rows.filter(row => row.classList.contains("later")).length);
      """;

  /** A page's policy lets no script run but its own. */
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

  private final Path program;

  private HeadlessBrowser(Path program) {
    this.program = program;
  }

  /** The one on this machine. Without one the test is aborted, which JUnit and CI report. */
  public static HeadlessBrowser orAbort() {
    var found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      throw new TestAbortedException(
          "The page was not opened in a browser: there is no Chromium on this machine's PATH.");
    }
    return new HeadlessBrowser(found.get());
  }

  /** What was seen of a page. */
  public record Seen(List<String> console, String dom, Path picture) {
    /** What the inspection of the page has found. */
    public String measured(String name) {
      var matcher =
          Pattern.compile("<body[^>]* data-%s=\"([^\"]*)\"".formatted(name.toLowerCase()))
              .matcher(dom);
      assertTrue(matcher.find(), "the script did not come to an end: no " + name);
      return matcher.group(1).strip();
    }

    /** How many different colours the picture has. */
    public int colours() throws IOException {
      var image = ImageIO.read(picture.toFile());
      var colours = new HashSet<Integer>();
      for (int x = 0; x < image.getWidth(); x += 2) {
        for (int y = 0; y < image.getHeight(); y += 2) {
          colours.add(image.getRGB(x, y));
        }
      }
      return colours.size();
    }
  }

  /** Opens a report in a window of this size. */
  Seen open(Path page, int width, int height, Path folder) throws Exception {
    return open(page, width, height, folder, INSPECTION, false);
  }

  /**
   * Opens a page in a window of this size; then a copy of it, in which a script inspects it.
   *
   * @param inspection the script's lines: {@code note(name, value)} writes down what it finds. It
   *     may wait for a promise
   * @param isDark whether the reader wants dark pages
   */
  public Seen open(Path page, int width, int height, Path folder, String inspection, boolean isDark)
      throws Exception {
    Path picture = folder.resolve("page.png");
    var options =
        List.of(
            "--window-size=%d,%d".formatted(width, height),
            "--virtual-time-budget=20000",
            "--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1));
    var console = new ArrayList<String>();
    run(page, folder, console, options, "--screenshot=" + picture);
    String script = NOTES + inspection + "</script>\n</body>";
    Path inspected =
        Files.writeString(
            folder.resolve("inspected.html"),
            POLICY.matcher(Files.readString(page)).replaceFirst("").replace("</body>", script));
    String dom = run(inspected, folder, console, options, "--dump-dom");
    return new Seen(console, dom, picture);
  }

  private String run(
      Path page, Path folder, List<String> console, List<String> options, String what)
      throws Exception {
    Path log = folder.resolve("browser.log");
    var command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox", // the page is our own
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--enable-logging=stderr",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
    command.addAll(options);
    command.addAll(List.of(what, page.toUri().toString()));
    var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the browser does not end");
    assertEquals(0, process.exitValue(), () -> "the browser failed: " + log);
    Files.readString(log).lines().filter(line -> line.contains(":CONSOLE")).forEach(console::add);
    return out;
  }
}
