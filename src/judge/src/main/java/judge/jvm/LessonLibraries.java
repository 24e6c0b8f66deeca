package judge.jvm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import judge.api.OutdatedToolsException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a lesson uses beyond the JDK, the kit and JUnit: the dependencies of its {@code pom.xml}. So
 * its code compiles here as it does under Maven and in an IDE, and that of other lessons does not.
 *
 * <p>The files come from the judge's own class path, where its {@code pom.xml} has put them. They
 * stand behind the tools on a child's class path, so that one {@link AotCache} serves all lessons.
 */
public final class LessonLibraries {
  /** By artifact, one class of each jar that Maven would bring. */
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "jmh-core",
          List.of(
              "org.openjdk.jmh.annotations.Benchmark",
              "joptsimple.OptionParser",
              "org.apache.commons.math3.util.FastMath"),
          "hazelcast",
          List.of("com.hazelcast.core.Hazelcast"));

  private LessonLibraries() {}

  /**
   * The jars that the lesson's {@code pom.xml} asks for; none if it has none.
   *
   * @throws OutdatedToolsException if the judge doesn't have one of them
   * @throws IOException if the file can't be read
   */
  public static List<Path> of(Path lesson) throws IOException {
    Path pom = lesson.resolve("pom.xml");
    if (!Files.isRegularFile(pom)) {
      return List.of();
    }
    var text = Files.readString(pom, StandardCharsets.UTF_8);
    if (!text.contains("<dependency>")) { // most lessons: nothing to be parsed
      return List.of();
    }
    return artifacts(pom).stream()
        .flatMap(artifact -> classes(artifact, pom).stream())
        .map(ToolClassPath::placeOf)
        .distinct()
        .toList();
  }

  /** All that any lesson may ask for, as far as this judge has it. */
  public static List<Path> all() {
    return KNOWN.values().stream()
        .flatMap(List::stream)
        .flatMap(name -> ToolClassPath.find(name).stream())
        .map(ToolClassPath::placeOf)
        .distinct()
        .toList();
  }

  private static List<Class<?>> classes(String artifact, Path pom) {
    var names = KNOWN.get(artifact);
    if (names == null) {
      throw new OutdatedToolsException(
          "%s depends on %s, which the judge doesn't know (who adds a library names it in judge.jvm.LessonLibraries and src/judge/pom.xml)"
              .formatted(pom, artifact));
    }
    return names.stream().<Class<?>>map(ToolClassPath::require).toList();
  }

  private static List<String> artifacts(Path pom) throws IOException {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // throws; without it faults are also printed
      var project = builder.parse(pom.toFile()).getDocumentElement();
      var artifacts = new ArrayList<String>();
      for (Element dependencies : children(project, "dependencies")) {
        for (Element dependency : children(dependencies, "dependency")) {
          for (Element artifact : children(dependency, "artifactId")) {
            artifacts.add(artifact.getTextContent().strip());
          }
        }
      }
      return artifacts;
    } catch (SAXException e) {
      throw new IOException("%s is not as Maven wants it: %s".formatted(pom, e.getMessage()), e);
    } catch (ParserConfigurationException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  private static List<Element> children(Element parent, String name) {
    var children = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }
}
