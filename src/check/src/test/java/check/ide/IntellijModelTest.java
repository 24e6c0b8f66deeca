package check.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import check.fixtures.MavenWorkbookCopy;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** IntelliJ IDEA asks Maven for the model, with a property that tells who asks. */
@DisplayName("The model that IntelliJ IDEA has of a lesson")
class IntellijModelTest {
  @TempDir static Path folder;

  @Test
  @DisplayName("has the kit as a module, and none of its folders or files")
  void model() throws Exception {
    var copy = MavenWorkbookCopy.in(folder.toRealPath().resolve("workbook"));
    var file = folder.resolve("model.xml");
    var ending =
        copy.mvn(
            copy.workbook().root(),
            "-q -pl lessons/03-pools help:effective-pom -Didea.maven.embedder.version=2026.2"
                + " -Doutput="
                + file);
    assertEquals(0, ending.status(), ending::output);
    var model = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertEquals("test", text(model, "//dependency[artifactId='kit']/scope"));
    var output = text(model, "/project/build/testOutputDirectory");
    assertTrue(Path.of(output).endsWith("target/intellij/test-classes"), output);
    for (var resources : texts(model, "/project/build/testResources/testResource/directory")) {
      assertFalse(resources.contains("src/kit"), resources);
    }
  }

  private static String text(Document model, String path) throws Exception {
    return XPathFactory.newInstance().newXPath().evaluate(path, model);
  }

  private static Iterable<String> texts(Document model, String path) throws Exception {
    var nodes =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, model, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
