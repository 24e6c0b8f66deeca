package book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import workbook.Workbook;

@DisplayName("In a browser, the book")
@Timeout(600)
class BookInBrowserTest {
  /** Which file has axe-core, a library that looks for what keeps people from reading a page. */
  private static final String AXE = "AXE_CORE";

  /** Pages that have of everything something. */
  private static final List<String> SAMPLE =
      List.of(
          "index.html",
          "docs/glossary.html",
          "lessons/04-dependencies/index.html",
          "lessons/03-pools/examples/Ex01_WaitsInTheLoop.java.html");

  private static final String TOO_WIDE =
      """
      [...document.querySelectorAll("body *")].filter(e =>
          !e.closest(".wide, pre, .skip") && e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.tagName + "." + e.className).join(" ")
        + (document.documentElement.scrollWidth > innerWidth ? " scrolls" : "")
      """;

  private static final String VIOLATIONS =
      """
      axe.run(document, { resultTypes: ["violations"], preload: false }).then(found => found.violations
        .map(v => v.id + " at " + v.nodes.slice(0, 3).map(n => n.target).join(", ")).join("; "))
      """;

  @TempDir static Path folder;
  private static Path book;
  private static Chromium browser;
  private static List<String> pages;

  @BeforeAll
  static void write() throws Exception {
    Path program =
        Chromium.program()
            .orElseThrow(() ->
                new TestAbortedException(
                    "The book was not opened in a browser: there is no Chromium on this machine's"
                        + " PATH."));
    var workbook = new Workbook(Path.of("../.."));
    book = folder.resolve("book");
    var states = new HashMap<String, Book.State>();
    workbook.exercises().forEach(exercise -> states.put(exercise.id(), Book.State.OPEN));
    states.put("pools/PoolMap", Book.State.SOLVED);
    new Book(workbook).write(book, Optional.of(states));
    pages = new ArrayList<>(List.of("index.html"));
    for (Path page : Diagrams.pages(workbook)) {
      pages.add(new BookPaths(workbook, true).address(page));
    }
    pages.add("lessons/03-pools/examples/Ex01_WaitsInTheLoop.java.html");
    browser = Chromium.start(program, folder);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void noComplaint() {
    assertEquals(List.of(), browser.complaints());
  }

  private static void open(String address) throws Exception {
    browser.open(book.resolve(address).toUri().toString());
  }

  private static boolean is(String expression) throws Exception {
    return Boolean.parseBoolean(browser.evaluate(expression));
  }

  @Test
  @DisplayName("is no wider than the window, on a phone and on a desktop, and complains of nothing")
  void width() throws Exception {
    var faults = new ArrayList<String>();
    for (String page : pages) {
      for (int width : List.of(390, 1280)) {
        browser.window(width, 844, false);
        open(page);
        String tooWide = browser.evaluate(TOO_WIDE);
        if (!tooWide.isBlank()) {
          faults.add("%s, %d wide: %s".formatted(page, width, tooWide));
        }
        browser.complaints().forEach(complaint -> faults.add(page + ": " + complaint));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("has nothing that axe-core objects to: light on a phone, and dark on a desktop")
  void accessible() throws Exception {
    String file = System.getenv(AXE);
    if (file == null || !Files.isRegularFile(Path.of(file))) {
      throw new TestAbortedException(
          "The book's accessibility was not looked at: the variable %s names no axe.min.js."
              .formatted(AXE));
    }
    String axe = Files.readString(Path.of(file));
    var faults = new ArrayList<String>();
    for (String page : pages) {
      // It takes a second and more. All pages have the same colours.
      for (boolean dark : SAMPLE.contains(page) ? List.of(false, true) : List.of(false)) {
        browser.window(dark ? 1280 : 390, 844, dark);
        open(page);
        browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        browser.evaluate(axe);
        String violations = browser.evaluate(VIOLATIONS);
        if (!violations.isEmpty()) {
          faults.add(page + (dark ? " dark: " : " light: ") + violations);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  @DisplayName("finds a section by words of it, without a server")
  void search() throws Exception {
    browser.window(390, 844, false);
    open("lessons/01-parallelism/index.html");
    browser.evaluate(
        """
        (async () => {
          const input = document.getElementById("words");
          input.focus();
          input.value = "deadlocked threads";
          input.dispatchEvent(new Event("input"));
          while (document.getElementById("results").hidden) await new Promise(r => setTimeout(r, 20));
        })()\
        """);
    String found = browser.evaluate("document.getElementById('results').innerText");
    assertTrue(found.contains("12 Liveness"), found);
    String first = browser.evaluate("document.querySelector('#results a').href");
    browser.open(first);
    assertTrue(
        is(
            "!location.hash ||"
                + " !!document.getElementById(decodeURIComponent(location.hash.slice(1)))"),
        first);
    assertEquals("", browser.evaluate(TOO_WIDE).strip());
  }

  @Test
  @DisplayName("says so when it finds nothing")
  void nothing() throws Exception {
    open("index.html");
    browser.evaluate(
        """
        (async () => {
          const input = document.getElementById("words");
          input.value = "xyzzyplugh";
          input.dispatchEvent(new Event("input"));
          while (document.getElementById("results").hidden) await new Promise(r => setTimeout(r, 20));
        })()\
        """);
    assertEquals(
        "Nothing was found for “xyzzyplugh”.",
        browser.evaluate("document.querySelector('#results p').textContent"));
  }

  @Test
  @DisplayName("explains a term while the pointer or the focus is on it, until Escape is pressed")
  void terms() throws Exception {
    for (int width : List.of(390, 1280)) {
      browser.window(width, 844, false);
      open("lessons/03-pools/index.html");
      String shown = "getComputedStyle(document.querySelector('.meaning')).display === 'block'";
      assertFalse(is(shown));
      browser.evaluate("document.querySelector('.term a').focus()");
      assertTrue(is(shown));
      String inside =
          "(r => r.left >= 0 && r.right <= innerWidth && r.width > 100)"
              + "(document.querySelector('.meaning').getBoundingClientRect())";
      assertTrue(is(inside), "is not within the window");
      browser.press("Escape");
      assertFalse(is(shown));
      browser.evaluate("document.activeElement.blur()");
      var place =
          Chromium.object(
              browser.evaluate(
                  "document.querySelector('.term a').getBoundingClientRect().toJSON()"));
      browser.point(place.get("x").getAsDouble() + 5, place.get("y").getAsDouble() + 5);
      assertTrue(is(shown));
      browser.point(1, 1);
    }
  }

  @Test
  @DisplayName("is dark or light as the reader wants it")
  void theme() throws Exception {
    browser.window(1280, 844, false);
    open("index.html");
    String ground = "getComputedStyle(document.body).backgroundColor";
    String light = browser.evaluate(ground);
    browser.evaluate("document.getElementById('theme').click()");
    assertFalse(light.equals(browser.evaluate(ground)));
    browser.evaluate("document.getElementById('theme').click()");
    assertEquals(light, browser.evaluate(ground));
    browser.evaluate("localStorage.clear()");
  }

  @Test
  @DisplayName("is printed dark on light, and without what only a screen needs")
  void print() throws Exception {
    browser.window(800, 1100, true);
    open("lessons/04-dependencies/index.html");
    browser.print();
    assertEquals(
        "rgb(255, 255, 255)", browser.evaluate("getComputedStyle(document.body).backgroundColor"));
    assertEquals(
        "none", browser.evaluate("getComputedStyle(document.querySelector('img.diagram')).filter"));
    for (String part : List.of("header", "nav", ".onward")) {
      assertEquals(
          "none",
          browser.evaluate(
              "getComputedStyle(document.querySelector('%s')).display".formatted(part)));
    }
  }

  @Test
  @DisplayName("shows in the margin and at its section what the learner has solved")
  void progress() throws Exception {
    open("lessons/03-pools/index.html");
    String heading = "document.querySelector('main [data-exercise=\"pools/PoolMap\"]').textContent";
    assertTrue(browser.evaluate(heading).endsWith("✓ solved"));
    String margin = browser.evaluate("document.querySelector('nav').textContent");
    assertTrue(margin.contains("3.2 FirstGood to do"), margin);
    assertTrue(margin.contains("03 Pools 1 of "), margin);
  }

  @Test
  @DisplayName("would not pass with an error in a script")
  void complaintsAreHeard() throws Exception {
    open("index.html");
    browser.evaluate("setTimeout(() => { throw new Error('heard'); })");
    browser.evaluate("new Promise(done => setTimeout(done, 50))");
    var complaints = browser.complaints();
    assertTrue(complaints.stream().anyMatch(said -> said.contains("heard")), complaints::toString);
  }
}
