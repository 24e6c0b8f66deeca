package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.Workbook;

/**
 * Draws the pages' Mermaid diagrams that have no drawing, and removes drawings that no diagram has.
 * Needs a Chromium; the library is on the class path in the profile {@code diagrams} only.
 */
final class DiagramCommand {
  private static final String LIBRARY =
      "/META-INF/resources/webjars/mermaid/11.6.0/dist/mermaid.min.js";
  private static final Pattern VIEW_BOX =
      Pattern.compile("viewBox=\"[-\\d.]+ [-\\d.]+ ([\\d.]+) ([\\d.]+)\"");

  private DiagramCommand() {}

  /**
   * Draws them.
   *
   * @param args the workbook's folder
   */
  public static void main(String[] args) throws Exception {
    var workbook = new Workbook(Path.of(args[0]));
    Path folder = workbook.root().resolve(Diagrams.FOLDER);
    var sources = new HashMap<String, String>();
    for (Path page : Diagrams.pages(workbook)) {
      Diagrams.on(page).forEach(source -> sources.put(Diagrams.fileName(source), source));
    }
    Files.createDirectories(folder);
    try (var drawings = Files.list(folder)) {
      for (Path old : drawings.toList()) {
        if (!sources.containsKey(old.getFileName().toString())) {
          Files.delete(old);
        }
      }
    }
    sources.keySet().removeIf(name -> Files.exists(folder.resolve(name)));
    draw(sources, folder);
  }

  private static void draw(Map<String, String> sources, Path folder) throws Exception {
    Path temporary = Files.createTempDirectory("diagrams");
    Path program =
        Chromium.program().orElseThrow(() -> new IOException("there is no Chromium on the PATH"));
    try (var browser = Chromium.start(program, temporary)) {
      browser.open("about:blank");
      browser.evaluate(library());
      browser.evaluate(
          """
          mermaid.initialize({
            startOnLoad: false, htmlLabels: false, deterministicIds: true,
            fontFamily: "Helvetica, Arial, 'DejaVu Sans', sans-serif",
            theme: "base",
            themeVariables: {
              primaryColor: "#e6ecf8", primaryBorderColor: "#4a5a80", primaryTextColor: "#1c1e24",
              secondaryColor: "#eef4ea", tertiaryColor: "#f6f6f8", lineColor: "#3d434f",
              textColor: "#1c1e24", noteBkgColor: "#fdf3d0", noteBorderColor: "#8a7420",
              noteTextColor: "#1c1e24", actorLineColor: "#6a7080",
            },
            flowchart: { htmlLabels: false }
          })\
          """);
      for (var source : sources.entrySet()) {
        String svg =
            browser.evaluate(
                "mermaid.render('d', %s).then(drawn => drawn.svg)"
                    .formatted(Html.quoted(source.getValue())));
        Files.writeString(
            folder.resolve(source.getKey()), withSize(svg) + "\n", StandardCharsets.UTF_8);
        System.out.println("drawn: " + source.getKey());
      }
    }
  }

  private static String library() throws IOException {
    try (var in = DiagramCommand.class.getResourceAsStream(LIBRARY)) {
      if (in == null) {
        throw new IOException("mermaid is not on the class path: use the profile diagrams");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A picture that is loaded by an address needs a size of its own. */
  private static String withSize(String svg) throws IOException {
    var box = VIEW_BOX.matcher(svg);
    if (!box.find()) {
      throw new IOException("no viewBox: " + svg);
    }
    return svg.replaceFirst(" width=\"100%\"", "")
        .replaceFirst(
            "<svg ",
            "<svg width=\"%.0f\" height=\"%.0f\" "
                .formatted(
                    Math.ceil(Double.parseDouble(box.group(1))),
                    Math.ceil(Double.parseDouble(box.group(2)))));
  }
}
