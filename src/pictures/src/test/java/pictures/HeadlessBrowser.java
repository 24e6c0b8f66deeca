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
final class HeadlessBrowser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  /** Put at the end of the page: inspects it as a person would, and writes down what it found. */
  private static final String INSPECTION =
      """
      <script>
      const note = (name, value) => document.body.setAttribute("data-" + name, value);
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
      </script>
      </body>
      """;

  private final Path program;

  private HeadlessBrowser(Path program) {
    this.program = program;
  }

  /** The one on this machine. Without one the test is aborted, which JUnit and CI report. */
  static HeadlessBrowser orAbort() {
    var found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      throw new TestAbortedException(
          "The report was not opened in a browser: there is no Chromium on this machine's PATH.");
    }
    return new HeadlessBrowser(found.get());
  }

  /** What was seen of a page. */
  record Seen(List<String> console, String dom, Path picture) {
    /** What the inspection of the page has found. */
    String measured(String name) {
      var matcher =
          Pattern.compile("<body[^>]* data-%s=\"([^\"]*)\"".formatted(name.toLowerCase()))
              .matcher(dom);
      assertTrue(matcher.find(), "the script did not come to an end: no " + name);
      return matcher.group(1).strip();
    }

    /** How many different colours the picture has. */
    int colours() throws IOException {
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

  /** Opens a page in a window of this size. */
  Seen open(Path page, int width, int height, Path folder) throws Exception {
    Path picture = folder.resolve("page.png");
    var console = new ArrayList<String>();
    run(page, width, height, folder, console, "--screenshot=" + picture);
    Path inspected =
        Files.writeString(
            folder.resolve("inspected.html"),
            Files.readString(page).replace("</body>", INSPECTION));
    String dom = run(inspected, width, height, folder, console, "--dump-dom");
    return new Seen(console, dom, picture);
  }

  private String run(
      Path page, int width, int height, Path folder, List<String> console, String what)
      throws Exception {
    Path log = folder.resolve("browser.log");
    var process =
        new ProcessBuilder(
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
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                "--window-size=%d,%d".formatted(width, height),
                what,
                page.toUri().toString())
            .redirectError(log.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), "UTF-8");
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the browser does not end");
    assertEquals(0, process.exitValue(), () -> "the browser failed: " + log);
    Files.readString(log).lines().filter(line -> line.contains(":CONSOLE")).forEach(console::add);
    return out;
  }
}
