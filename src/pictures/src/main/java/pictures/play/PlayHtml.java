package pictures.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import pictures.SvgWriter;

/** Writes a {@link PlayPage} as HTML, with its style, its script and its data in it. */
final class PlayHtml {
  private PlayHtml() {}

  /**
   * The whole page. Its policy lets no script run but the one that is written here, whatever gets
   * into the page's data.
   */
  static String of(PlayPage page) {
    String style = "\n" + resource("play.css");
    String script = "\n" + resource("graph.js") + resource("view.js") + resource("moves.js");
    return resource("play.html")
        .formatted(
            policy(style, script),
            style,
            script,
            SvgWriter.escaped(page.title()),
            SvgWriter.escaped(page.lead()),
            data(page),
            demand(page.demand()),
            others(page.others()));
  }

  private static String demand(List<String> lines) {
    return lines.isEmpty()
        ? ""
        : """
        <details class="demand" open>
        <summary>What must hold at the end</summary>
        <p class="faint">Every thread must come to its end. Then <code>verify()</code> is called, and what it requires must hold:</p>
        <pre>%s</pre>
        </details>\
        """
            .formatted(lines.stream().map(SvgWriter::escaped).collect(Collectors.joining("\n")));
  }

  private static String others(List<String> sentences) {
    return sentences.isEmpty()
        ? ""
        : sentences.stream()
            .map(sentence -> "<li>" + SvgWriter.escaped(sentence) + "</li>")
            .collect(
                Collectors.joining(
                    "\n",
                    "<section id=\"others\">\n<h2>Other tests to play</h2>\n<ul>\n",
                    "\n</ul>\n</section>"));
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none';"
        + " style-src '%s'; script-src '%s'".formatted(hash(style), hash(script));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  private static String data(PlayPage page) {
    String sources =
        page.sources().stream()
            .map(source ->
                "[%s,%d,%s]"
                    .formatted(quoted(source.name()), source.firstLine(), quoted(source.text())))
            .collect(Collectors.joining(",\n", "[", "]"));
    return inert("{\"sources\":%s,\n\"graph\":%s}".formatted(sources, page.graph()));
  }

  /**
   * JSON that means the same, and that a reader of HTML can't take for markup. These characters
   * stand in texts only, so an escape may take their place.
   */
  private static String inert(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String quoted(String text) {
    var json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\n' -> json.append("\\n");
        case '\t' -> json.append("\\t");
        default -> json.append(isPlain(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return json.append('"').toString();
  }

  /** Neither a control character nor half of a character. */
  private static boolean isPlain(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029';
  }

  private static String resource(String name) {
    try (var in = PlayHtml.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
