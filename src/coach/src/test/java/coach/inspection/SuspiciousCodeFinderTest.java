package coach.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coach.course.SampleWorkbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.Exercise;
import workbook.Workbook;

class SuspiciousCodeFinderTest {
  @TempDir Path folder;

  @Test
  void noKeptRightAnswerIsMarked() throws Exception {
    var workbook = Workbook.around(Path.of("")).orElseThrow();
    var marked = new ArrayList<String>();
    for (Exercise exercise : workbook.exercises()) {
      for (var kept : CompiledRightAnswers.right(exercise)) {
        SuspiciousCodeFinder.find(exercise, kept.classes(), exercise.lesson().testClasses())
            .forEach(line -> marked.add(kept + ": " + line));
      }
    }
    assertEquals(List.of(), marked, String.join("\n", marked));
  }

  private List<String> linesFoundIn(String source) throws Exception {
    var mini = SampleWorkbook.in(folder.resolve("workbook"));
    Path file = folder.resolve("Greeting.java");
    Files.writeString(file, source);
    var exercise = mini.greeting();
    return SuspiciousCodeFinder.find(
        exercise,
        CompiledRightAnswers.compiled(exercise, List.of(file)),
        exercise.lesson().testClasses());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new java.io.FileOutputStream(java.io.FileDescriptor.out) | java.io.FileDescriptor.out
          new java.io.FileOutputStream("/proc/self/fd/1") | has the text "/proc/self/fd/1"
          java.nio.file.Files.write(java.nio.file.Path.of("x"), new byte[0]) | java.nio.file.Files.write
          new java.io.RandomAccessFile("x", "rw") | makes a java.io.RandomAccessFile
          java.nio.channels.FileChannel.open(null) | java.nio.channels.FileChannel.open
          new java.io.PrintWriter("marks.xml") | makes a java.io.PrintWriter
          new java.util.Scanner(new java.io.File("x")) | makes a java.util.Scanner
          Class.forName("judge" + ".channel.ChannelToJudge") | java.lang.Class.forName
          String.class.getDeclaredField("value") | java.lang.Class.getDeclaredField
          ((java.lang.reflect.Field) null).setAccessible(true) | java.lang.reflect.Field.setAccessible
          java.lang.invoke.MethodHandles.privateLookupIn(null, null) | java.lang.invoke.MethodHandles.privateLookupIn
          java.lang.invoke.MethodHandles.lookup().findStatic(null, null, null) | Lookup.findStatic
          ProcessHandle.current().parent() | java.lang.ProcessHandle.parent
          ProcessHandle.allProcesses() | java.lang.ProcessHandle.allProcesses
          new ProcessBuilder("sh").start() | java.lang.ProcessBuilder.start
          Runtime.getRuntime().exec(new String[0]) | java.lang.Runtime.exec
          Runtime.getRuntime().addShutdownHook(null) | java.lang.Runtime.addShutdownHook
          Runtime.getRuntime().halt(0) | java.lang.Runtime.halt
          System.exit(0) | java.lang.System.exit
          ((Runnable) () -> System.exit(0)).run() | java.lang.System.exit
          ((java.util.function.IntConsumer) System::exit).accept(0) | java.lang.System.exit
          System.setOut(null) | java.lang.System.setOut
          System.loadLibrary("x") | java.lang.System.loadLibrary
          System.getProperties() | java.lang.System.getProperties
          java.lang.foreign.Linker.nativeLinker() | java.lang.foreign.Linker.nativeLinker
          java.lang.management.ManagementFactory.getRuntimeMXBean() | java.lang.management.ManagementFactory
          new java.net.Socket("x", 1) | makes a java.net.Socket
          java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX) | SocketChannel.open
          Thread.getAllStackTraces() | java.lang.Thread.getAllStackTraces
          new Thread() { }.getStackTrace() | java.lang.Thread.getStackTrace
          new Throwable().getStackTrace() | java.lang.Throwable.getStackTrace
          StackWalker.getInstance() | java.lang.StackWalker
          Thread.currentThread().getThreadGroup().enumerate(new Thread[9]) | java.lang.ThreadGroup.enumerate
          Thread.currentThread().getContextClassLoader() | java.lang.Thread.getContextClassLoader
          new ClassLoader() { } | ClassLoader
          java.util.ServiceLoader.load(Runnable.class) | java.util.ServiceLoader
          sun.misc.Unsafe.getUnsafe() | sun.misc.Unsafe
          javax.tools.ToolProvider.getSystemJavaCompiler() | javax.tools.ToolProvider
          """)
  void whatNoAnswerNeedsIsShownWithItsLine(String code, String words) throws Exception {
    var look =
        linesFoundIn(
            "package mini;\nclass Greeting {\n static String to(String name) throws Throwable {\n"
                + "  %s;\n  return name;\n }\n}"
                    .formatted(code.replaceFirst("^new .*\\}$", "var x = $0")));
    assertTrue(
        look.stream().anyMatch(line -> line.startsWith("Greeting.java:4 ") && line.contains(words)),
        look.toString());
  }

  @Test
  void staticInitialisersFieldsAndSupertypesAreLookedAt() throws Exception {
    assertEquals(
        List.of("Greeting.java:2 uses java.lang.System.exit"),
        linesFoundIn("package mini;\nclass Greeting { static { System.exit(1); } }"));
    assertEquals(
        List.of(
            "Greeting.java declares the native method me",
            "Greeting.java:2 makes a java.lang.Process"),
        linesFoundIn(
            "package mini;\nabstract class Greeting extends Process { native void me(); }"));
  }

  @Test
  void namesThatTestsMeanOtherwiseAreLookedAt() throws Exception {
    assertEquals(
        List.of("Greeting.java declares a class of a name that is another's: mini.Math"),
        linesFoundIn("package mini;\nclass Greeting { }\nclass Math { }"));
    assertEquals(
        List.of("Greeting.java declares a class of a name that is another's: mini.GreetingTest"),
        linesFoundIn("package mini;\nclass Greeting { }\nclass GreetingTest { }"));
  }

  @Test
  void whatAnswersDoEveryDayIsNot() throws Exception {
    assertEquals(
        List.of(),
        linesFoundIn(
            """
            package mini;
            import java.util.*;
            import java.util.concurrent.*;
            record Greeting(String name, List<String> more) {
              enum Tone { WARM, COLD }
              static String to(String name) throws Exception {
                System.out.printf("%s %d%n", name, Runtime.getRuntime().availableProcessors());
                try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                  return switch (Tone.valueOf("WARM")) {
                    case WARM -> pool.submit(() -> "Hello, " + name).get();
                    case COLD -> throw new IllegalStateException(Tone.COLD.getClass().getName());
                  };
                }
              }
            }
            """));
  }
}
