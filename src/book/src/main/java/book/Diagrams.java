package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import workbook.FolderListing;
import workbook.Lesson;
import workbook.MarkdownPage;
import workbook.Workbook;

/**
 * The drawings of the pages' Mermaid diagrams. They are drawn by a command ({@code
 * exec:exec@diagrams} in this module, profile {@code diagrams}) and kept, so a learner needs
 * neither the library, which is large, nor a script in the page. A drawing is found by the digest
 * of its source: a changed diagram has none until it is drawn anew.
 */
public final class Diagrams {
  /** Where the drawings are kept, from the workbook's folder. */
  public static final String FOLDER = "src/book/src/main/resources/book/diagrams";

  private static final int DIGITS = 16;

  private Diagrams() {}

  /** The name of the file with the drawing of a diagram. */
  public static String fileName(String source) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(source.strip().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS) + ".svg";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** The drawing of a diagram; empty if it has not been drawn since it was changed. */
  static Optional<byte[]> drawing(String source) throws IOException {
    try (var in = Diagrams.class.getResourceAsStream("diagrams/" + fileName(source))) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  /**
   * The pages that may have diagrams: those that readers are led to.
   *
   * @throws IOException if the folders can't be read
   */
  public static List<Path> pages(Workbook workbook) throws IOException {
    var pages = new ArrayList<Path>();
    pages.add(workbook.root().resolve("README.md"));
    pages.addAll(FolderListing.pagesIn(workbook.root().resolve("docs")));
    for (Lesson lesson : workbook.lessons()) {
      pages.add(lesson.readme());
      pages.add(lesson.walkThrough());
    }
    return List.copyOf(pages);
  }

  /** The sources of the diagrams on a page, in order. */
  public static List<String> on(Path page) throws IOException {
    var sources = new ArrayList<String>();
    var visitor =
        new AbstractVisitor() {
          @Override
          public void visit(FencedCodeBlock block) {
            if (isDiagram(block)) {
              sources.add(block.getLiteral());
            }
          }
        };
    Stream.of(MarkdownPage.read(page))
        .flatMap(markdown -> markdown.sections().stream())
        .flatMap(section -> section.nodes().stream())
        .forEach(node -> node.accept(visitor));
    return List.copyOf(sources);
  }

  static boolean isDiagram(FencedCodeBlock block) {
    return block.getInfo() != null && block.getInfo().strip().equals("mermaid");
  }
}
