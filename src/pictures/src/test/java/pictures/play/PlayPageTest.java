package pictures.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pictures.HeadlessBrowser;

@DisplayName("The page on which one is the scheduler")
@Timeout(180)
class PlayPageTest {
  private static final String SOURCE =
      """
      final class Cell {
        private int n;

        int get() {
          return n;
        }





        void add(int amount) { n += amount; } // </script><img src=x onerror="alert(1)">
      }
      """;

  /** What a player sees after some keys, and clicks. */
  private static final String PLAYED =
      """
      {
      const $ = (id) => document.getElementById(id);
      const press = (key) =>
          document.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: key === "U" }));
      const said = () => [...$("said").children].map((p) => p.textContent).join(" / ");
      const lanes = () => [...$("lanes").rows].map((row) => [...row.cells].map((c) => c.textContent).join("|")).join("; ");
      const marks = () => [...document.querySelectorAll(".mark")].map((m) => m.textContent).join(",");
      note("start", said());
      note("marked", marks());
      press("a");
      note("one", said());
      press("b"); press("b"); press("b");
      note("blocked", said());
      note("address", location.hash);
      $("threads").children[0].click();
      note("lost", said());
      note("lanes", lanes());
      note("values", $("values").textContent);
      press("u");
      note("back", said());
      press("U");
      note("forward", $("said").className);
      press("n");
      note("next", said());
      press("0");
      for (const key of "aabb") { press(key); }
      note("right", said());
      press("h");
      note("hint", said());
      press("f");
      note("failing", lanes());
      note("about", said());
      press("f");
      note("own", location.hash);
      location.hash = "#2:2";
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      note("linked", $("lanes").rows.length + " " + $("said").className);
      location.hash = "#abz";
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      note("mislinked", said());
      location.hash = "#abbb";
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      note("forbidden", said());
      location.hash = "#3:1";
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      note("unknown", said());
      location.hash = "#ab";
      window.dispatchEvent(new HashChangeEvent("hashchange"));
      note("demand", document.querySelector(".demand pre").textContent
          === 'require(\\n    get() == 3, "<b>" + get());');
      note("others", $("others").textContent.includes("Three <threads>: coach play 1.1 --html --test 2"));
      const source = document.querySelector("#files pre");
      source.style.height = "4rem";
      press("b");
      const row = document.querySelector(".line.here").getBoundingClientRect();
      const box = source.getBoundingClientRect();
      note("inview", row.top >= box.top && row.bottom <= box.bottom);
      $("keys").click(); press("r");
      note("keysoff", $("lanes").rows.length);
      note("markup", document.querySelectorAll("main img, main b").length);
      const tooWide = [...document.querySelectorAll("main *")].filter(e =>
          !e.closest(".wide, pre") && e.getBoundingClientRect().right > innerWidth + 1);
      note("toowide", tooWide.map(e => e.tagName + "." + e.className).join(" ")
          + (document.documentElement.scrollWidth > innerWidth ? " scrolls" : ""));
      note("dark", matchMedia("(prefers-color-scheme: dark)").matches);
      }
      """;

  @TempDir Path folder;

  private static String page() throws IOException {
    try (var graph = PlayPageTest.class.getResourceAsStream("lost-update.json")) {
      return new PlayPage(
              "Lost <update>",
              "Two threads add 1 & 2. Can the sum be wrong? 100 % of players say so.",
              List.of("require(", "    get() == 3, \"<b>\" + get());"),
              List.of(new PlayPage.Source("Cell.java", SOURCE)),
              new String(graph.readAllBytes(), StandardCharsets.UTF_8),
              List.of("Three <threads>: coach play 1.1 --html --test 2"))
          .html();
    }
  }

  @Test
  @DisplayName("takes nothing from elsewhere, and lets nothing become markup or a script")
  void selfContained() throws Exception {
    String html = page();
    assertTrue(html.contains("<title>Lost &lt;update&gt;</title>"));
    assertFalse(html.contains("<img") || html.contains("<b>"), "markup");
    assertEquals(2, html.split("</script>", -1).length - 1, "only the page's own");
    assertFalse(html.contains("http:") || html.contains("https:") || html.contains("url("));
    assertTrue(html.contains("content=\"default-src 'none';"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a narrow window, 500, 844, false",
    "a narrow window in the dark, 500, 844, true",
    "a desktop, 1280, 900, false",
    "a desktop in the dark, 1280, 900, true"
  })
  @DisplayName("is played by keys and clicks, and is no wider than the window")
  void played(String device, int width, int height, boolean isDark) throws Exception {
    var browser = HeadlessBrowser.orAbort();
    Path page = Files.writeString(folder.resolve("play.html"), page());
    var seen = browser.open(page, width, height, folder, PLAYED, isDark);
    assertEquals(List.of(), seen.console());
    assertEquals(Boolean.toString(isDark), seen.measured("dark"));
    assertEquals("Nobody has moved yet. Can you make it go wrong?", seen.measured("start"));
    assertEquals("A,B", seen.measured("marked"), "where they stand in the source");
    assertEquals("Step 1. A: reads n → 0.", seen.measured("one"));
    assertEquals("B has ended.", firstOf(seen.measured("blocked")));
    assertEquals("#abb", seen.measured("address"));
    assertEquals(
        "Step 4. A: n = 1. / ✗ It goes wrong. / After add(1) and add(2), get() gave 1 instead of 3."
            + " A read n before B wrote it, then wrote over B's value.",
        seen.measured("lost"));
    assertEquals(
        "1|reads n → 0||Cell.java:12; 2||reads n → 0|Cell.java:12; 3||n = 2|Cell.java:12;"
            + " 4|n = 1||Cell.java:12",
        seen.measured("lanes"));
    assertTrue(seen.measured("values").startsWith("n1"), "the value of n");
    assertEquals("Back to: Step 3. B: n = 2.", firstOf(seen.measured("back")));
    assertEquals("said wrong", seen.measured("forward"));
    assertTrue(seen.measured("right").contains("✓ This order comes out right: what must hold"));
    assertTrue(seen.measured("hint").startsWith("From here it can't go wrong any more."));
    assertEquals(seen.measured("lanes"), seen.measured("failing"));
    assertEquals("4 said wrong", seen.measured("linked"));
    assertEquals("#aabb", seen.measured("own"), "f once more");
    assertTrue(seen.measured("about").contains("verdict calls it 2:2, after"));
    assertEquals(
        "The link's move 3, z, can't be made: No thread has the key z.",
        firstOf(seen.measured("mislinked")));
    assertEquals(
        "The link's move 4, b, can't be made: B has ended.", firstOf(seen.measured("forbidden")));
    assertEquals(
        "The link asks for the schedule 3:1, and this page does not know it."
            + " The one that it knows is 2:2: press f.",
        firstOf(seen.measured("unknown")));
    assertTrue(seen.measured("next").startsWith("n goes to the next test in the terminal only."));
    assertEquals("true", seen.measured("demand"));
    assertEquals("true", seen.measured("others"));
    assertEquals("true", seen.measured("inview"));
    assertEquals("3", seen.measured("keysoff"), "keys that are switched off move nobody");
    assertEquals("0", seen.measured("markup"));
    assertEquals("", seen.measured("toowide"));
    assertTrue(seen.colours() > 20, "the page is blank");
  }

  private static String firstOf(String said) {
    return said.split(" / ")[0];
  }

  @Test
  @DisplayName("has room on a phone of 360 pixels")
  void onAPhone() throws Exception {
    var browser = HeadlessBrowser.orAbort();
    String framed =
        "<!DOCTYPE html><html><body><iframe style=\"width:360px;height:600px\" srcdoc=\"%s\">"
                .formatted(
                    page().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
            + "</iframe></body></html>";
    var seen =
        browser.open(
            Files.writeString(folder.resolve("framed.html"), framed),
            600,
            800,
            folder,
            """
            window.onload = () => {
              const inner = document.querySelector("iframe").contentDocument.documentElement;
              note("inner", inner.clientWidth);
              note("needed", inner.scrollWidth);
              note("threads", inner.querySelector("#threads").children.length);
            };
            """,
            false);
    assertEquals("2", seen.measured("threads"));
    assertEquals(seen.measured("inner"), seen.measured("needed"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"a narrow window, 500, false", "a desktop in the dark, 1280, true"})
  @DisplayName("has nothing that axe-core knows to keep people from using it")
  void accessible(String device, int width, boolean isDark) throws Exception {
    var browser = HeadlessBrowser.orAbort();
    String axe = System.getenv("AXE_CORE");
    assumeTrue(axe != null, "no axe-core: AXE_CORE names no file");
    String look =
        Files.readString(Path.of(axe))
            + """

            for (const key of "abba") { document.dispatchEvent(new KeyboardEvent("keydown", { key })); }
            axe.run(document).then((found) =>
                note("violations", found.violations.map((v) => v.id).join(" ") + " of " + (found.passes.length > 20)));
            """;
    Path page = Files.writeString(folder.resolve("play.html"), page());
    var seen = browser.open(page, width, 900, folder, look, isDark);
    assertEquals("of true", seen.measured("violations"));
  }
}
