package coach;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import judge.Verdict;

/**
 * Results as JUnit's XML, which build servers and class-room tools read: a suite a learner, a case
 * an exercise.
 */
final class JUnitReport {
  private JUnitReport() {}

  /**
   * Writes the file.
   *
   * @throws IOException if it can't be written
   */
  static void write(Path file, List<Batch.Result> results) throws IOException {
    try {
      WholeFile.write(file.toAbsolutePath(), of(results).getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static String of(List<Batch.Result> results) throws XMLStreamException {
    var text = new StringWriter();
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    start(xml, "testsuites", "many-hands", results);
    var learners =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    Batch.Result::learner, LinkedHashMap::new, Collectors.toList()));
    for (var own : learners.entrySet()) {
      start(xml, "testsuite", own.getKey().name(), own.getValue());
      for (Batch.Result result : own.getValue()) {
        testcase(xml, own.getKey(), result.finding());
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text + "\n";
  }

  private static void start(
      XMLStreamWriter xml, String element, String name, List<Batch.Result> results)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attribute(xml, "name", name);
    attribute(xml, "tests", Integer.toString(results.size()));
    attribute(xml, "failures", Long.toString(count(results, false)));
    attribute(xml, "errors", Long.toString(count(results, true)));
    xml.writeCharacters("\n");
  }

  private static long count(List<Batch.Result> results, boolean errors) {
    return results.stream()
        .map(result -> result.finding().outcome())
        .filter(outcome -> !outcome.isSolved() && isError(outcome) == errors)
        .count();
  }

  /** An error says nothing about the answer. */
  private static boolean isError(Outcome outcome) {
    return switch (outcome) {
      case NOT_JUDGED, CRASHED, UNDECIDED -> true;
      default -> false;
    };
  }

  private static void testcase(XMLStreamWriter xml, Learner learner, Finding finding)
      throws XMLStreamException {
    var exercise = finding.exercise();
    xml.writeStartElement("testcase");
    attribute(xml, "classname", learner.name() + "." + exercise.packageName());
    attribute(xml, "name", exercise.title());
    if (!finding.outcome().isSolved()) {
      xml.writeStartElement(isError(finding.outcome()) ? "error" : "failure");
      attribute(xml, "type", finding.outcome().id());
      attribute(xml, "message", finding.sentence());
      var picture = finding.failure().flatMap(Verdict.Failure::picture);
      if (picture.isPresent()) {
        xml.writeCharacters(legal(finding.sentence() + "\n\n" + picture.get() + "\n"));
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML has no way to say most control characters, nor half a character. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : '\uFFFD')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < 0xD800
        || c > 0xDFFF && c < 0xFFFE
        || c > 0xFFFF;
  }
}
