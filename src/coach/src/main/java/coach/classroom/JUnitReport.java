package coach.classroom;

import coach.error.CommandFailedException;
import coach.files.AtomicFile;
import coach.inspection.SuspiciousCodeFinder;
import coach.submission.Learner;
import coach.text.ControlCharacterEscaper;
import coach.verdict.ExerciseVerdict;
import coach.verdict.VerdictOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import judge.api.Verdict;

/**
 * Results as JUnit's XML, which build servers and class-room tools read: a suite a learner, a case
 * an exercise.
 */
final class JUnitReport {
  private JUnitReport() {}

  /**
   * Refuses what can't be written, before anything is judged.
   *
   * @throws CommandFailedException with the reason
   */
  static void requireWritable(Path file) throws CommandFailedException {
    if (Files.isDirectory(file)) {
      throw new CommandFailedException("--junit names a folder, not a file: %s.".formatted(file));
    } else if (Files.exists(file) && !(Files.isRegularFile(file) && Files.isWritable(file))) {
      throw new CommandFailedException(
          "The file of --junit can't be written, as it is no ordinary file or protected: %s."
              .formatted(file));
    }
  }

  /**
   * Writes the file, in the place of what there was, as a whole or not at all. What has not come
   * yet stands in it as not judged.
   *
   * @throws IOException if it can't be written; the file is then as it was
   */
  static void write(Path file, CheckResults results) throws IOException {
    try {
      AtomicFile.write(file.toAbsolutePath(), of(results).getBytes(StandardCharsets.UTF_8));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static String of(CheckResults results) throws XMLStreamException {
    var text = new StringWriter();
    var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    var all = new LinkedHashMap<Learner, List<ExerciseVerdict>>();
    results.learners().forEach(learner -> all.put(learner, findings(learner, results)));
    start(xml, "testsuites", "many-hands", all.values().stream().flatMap(List::stream).toList());
    for (var own : all.entrySet()) {
      start(xml, "testsuite", own.getKey().name(), own.getValue());
      for (ExerciseVerdict finding : own.getValue()) {
        testcase(xml, own.getKey(), finding);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
    return text + "\n";
  }

  private static List<ExerciseVerdict> findings(Learner learner, CheckResults results) {
    return results.exercises().stream()
        .map(exercise ->
            results
                .of(learner, exercise)
                .map(BatchJudge.Result::finding)
                .orElseGet(() ->
                    ExerciseVerdict.notRun(
                        exercise, VerdictOutcome.NOT_JUDGED, "The run has not come to it yet.")))
        .toList();
  }

  private static void start(
      XMLStreamWriter xml, String element, String name, List<ExerciseVerdict> findings)
      throws XMLStreamException {
    xml.writeStartElement(element);
    attribute(xml, "name", name);
    attribute(xml, "tests", Integer.toString(findings.size()));
    attribute(xml, "failures", Long.toString(count(findings, false)));
    attribute(xml, "errors", Long.toString(count(findings, true)));
    xml.writeCharacters("\n");
  }

  private static long count(List<ExerciseVerdict> findings, boolean errors) {
    return findings.stream()
        .map(ExerciseVerdict::outcome)
        .filter(outcome -> !outcome.isSolved() && outcome.isAboutTheAnswer() != errors)
        .count();
  }

  private static void testcase(XMLStreamWriter xml, Learner learner, ExerciseVerdict finding)
      throws XMLStreamException {
    var exercise = finding.exercise();
    xml.writeStartElement("testcase");
    attribute(xml, "classname", learner.name() + "." + exercise.packageName());
    attribute(xml, "name", exercise.title());
    properties(xml, finding.suspiciousLines());
    if (!finding.outcome().isSolved()) {
      xml.writeStartElement(finding.outcome().isAboutTheAnswer() ? "failure" : "error");
      attribute(xml, "type", finding.outcome().id());
      attribute(xml, "message", finding.sentence());
      var picture = finding.failure().flatMap(Verdict.Failure::picture);
      if (picture.isPresent()) {
        xml.writeCharacters(legal(finding.sentence() + "\n\n" + picture.get() + "\n"));
      }
      xml.writeEndElement();
    }
    remarks(xml, finding);
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void properties(XMLStreamWriter xml, List<String> suspiciousLines)
      throws XMLStreamException {
    if (!suspiciousLines.isEmpty()) {
      xml.writeStartElement("properties");
      for (String line : suspiciousLines) {
        xml.writeEmptyElement("property");
        attribute(xml, "name", "look");
        attribute(xml, "value", line);
      }
      xml.writeEndElement();
    }
  }

  private static void remarks(XMLStreamWriter xml, ExerciseVerdict finding)
      throws XMLStreamException {
    var remarks = new ArrayList<String>();
    if (!finding.suspiciousLines().isEmpty()) {
      remarks.add(finding.words() + ". " + SuspiciousCodeFinder.REVIEW_NOTICE);
      remarks.addAll(finding.suspiciousLines());
    }
    remarks.addAll(finding.ignoredFiles());
    if (!remarks.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(legal(String.join("\n", remarks)));
      xml.writeEndElement();
    }
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, legal(value));
  }

  /** XML has no way to say most control characters, nor half a character. */
  private static String legal(String text) {
    return ControlCharacterEscaper.lines(text);
  }
}
