package book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The name of a class")
class JavaNamesTest {
  private static final JdkClasses JDK = jdk();

  private static JdkClasses jdk() {
    try {
      return JdkClasses.ofThisJdk();
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static String found(JavaNames names, String name) {
    return names.find(name).map(JdkClasses.JdkClass::qualifiedName).orElse("");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "List, java.util.List",
    "Lock, java.util.concurrent.locks.Lock",
    "Callable, java.util.concurrent.Callable",
    "Map.Entry, java.util.Map.Entry",
    "Thread.State, java.lang.Thread.State",
    "IO, java.lang.IO",
    "ScopedValue, java.lang.ScopedValue",
    "StructuredTaskScope, java.util.concurrent.StructuredTaskScope",
    "java.awt.List, java.awt.List",
    "java.util.Nothing, ''",
    "SwingUtilities, javax.swing.SwingUtilities",
    "Nothing, ''",
    "Striped64, ''", // not public
    "Thread.Builder.OfVirtual, java.lang.Thread.Builder.OfVirtual",
    "Unsafe, ''", // exported, but not documented
    "Box, ''", // a common word, and of another module
  })
  @DisplayName("means, where nothing is imported,")
  void alone(String name, String meant) {
    assertEquals(meant, found(JavaNames.of(JDK), name));
  }

  @Test
  @DisplayName("means what the page's sources import")
  void imported() {
    var names = JavaNames.of(JDK);
    assertEquals("java.awt.List", found(names.with("import java.awt.List;\n"), "List"));
    assertEquals("javax.swing.Box", found(names.with("import javax.swing.*;\n"), "Box"));
    assertEquals(
        "java.util.concurrent.Flow.Subscriber",
        found(names.with("import java.util.concurrent.Flow.Subscriber;\n"), "Flow.Subscriber"));
  }

  @Test
  @DisplayName("means the workbook's own class, if there is one and the JDK's is not imported")
  void own() {
    var names = JavaNames.of(JDK).withOwn(Set.of("Exchanger"));
    assertEquals("", found(names, "Exchanger"));
    assertEquals(
        "java.util.concurrent.Exchanger",
        found(names.with("import java.util.concurrent.Exchanger;\n"), "Exchanger"));
    assertEquals("", found(JavaNames.of(JDK).with("record Future(int id) {}"), "Future"));
    assertEquals(
        "java.util.concurrent.Future",
        found(JavaNames.of(JDK).withImports("record Future(int id) {}"), "Future"));
  }

  @Test
  @DisplayName("leads to the page of its module and package")
  void address() {
    assertEquals(
        "https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/Map.Entry.html",
        JavaNames.of(JDK).find("Map.Entry").orElseThrow().address());
    assertEquals(
        "https://docs.oracle.com/en/java/javase/25/docs/api/jdk.jfr/jdk/jfr/consumer/RecordedEvent.html",
        JavaNames.of(JDK).find("RecordedEvent").orElseThrow().address());
  }
}
