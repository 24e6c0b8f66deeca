package pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A picture as it is seen: rendered, and with its words measured. */
final class RenderedPicture {
  private static final int EDGE = 3;

  private final Document document;
  private final BufferedImage image;

  private RenderedPicture(Document document, BufferedImage image) {
    this.document = document;
    this.image = image;
  }

  static RenderedPicture of(String svg) throws Exception {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes));
    var drawing =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    assertNotNull(drawing, "it is no SVG");
    var size = drawing.size();
    var image = new BufferedImage((int) size.width, (int) size.height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    drawing.render((java.awt.Component) null, graphics, new ViewBox(size.width, size.height));
    graphics.dispose();
    return new RenderedPicture(document, image);
  }

  int width() {
    return image.getWidth();
  }

  /** How many pixels have exactly this colour. */
  long count(String colour) {
    int wanted = Integer.parseInt(colour.substring(1), 16);
    long count = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        if ((image.getRGB(x, y) & 0xFFFFFF) == wanted) {
          count++;
        }
      }
    }
    return count;
  }

  /** {@code #rrggbb}. */
  String at(double x, double y) {
    return "#%06x".formatted(image.getRGB((int) x, (int) y) & 0xFFFFFF);
  }

  /** Nothing reaches the edge, where it would be cut off. */
  void requireFreeEdges() {
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        boolean edge =
            x < EDGE || y < EDGE || x >= image.getWidth() - EDGE || y >= image.getHeight() - EDGE;
        if (edge) {
          assertEquals("#ffffff", at(x, y), "at %d, %d".formatted(x, y));
        }
      }
    }
  }

  /** No word stands on another one, or beyond the edge. */
  void requireLegible() {
    var boxes = new ArrayList<Box>();
    var texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      var text = (Element) texts.item(i);
      if (text.hasAttribute("x") && !inDefinitionOrGroup(text)) {
        boxes.add(Box.of(text));
      }
    }
    assertTrue(!boxes.isEmpty(), "it has no words");
    for (Box box : boxes) {
      assertTrue(
          box.area.getMinX() >= 0 && box.area.getMaxX() <= image.getWidth(), "cut off: " + box);
      for (Box other : boxes) {
        assertTrue(box == other || !box.area.intersects(other.area), box + " stands on " + other);
      }
    }
  }

  private static boolean inDefinitionOrGroup(Element text) {
    return !text.getParentNode().getNodeName().equals("svg");
  }

  /** All words in it. */
  List<String> words() {
    var words = new ArrayList<String>();
    var texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      words.add(texts.item(i).getTextContent());
    }
    return words;
  }

  private record Box(String words, Rectangle2D area) {
    private static final FontRenderContext SCREEN = new FontRenderContext(null, true, true);

    static Box of(Element text) {
      String size = text.getAttribute("font-size");
      var font = new Font("DejaVu Sans", Font.PLAIN, size.isEmpty() ? 14 : Integer.parseInt(size));
      double width = font.getStringBounds(text.getTextContent(), SCREEN).getWidth();
      double x = Double.parseDouble(text.getAttribute("x"));
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
          };
      double baseline = Double.parseDouble(text.getAttribute("y"));
      double height = font.getSize() * 0.75; // of a capital letter
      return new Box(
          text.getTextContent(), new Rectangle2D.Double(left, baseline - height, width, height));
    }
  }
}
