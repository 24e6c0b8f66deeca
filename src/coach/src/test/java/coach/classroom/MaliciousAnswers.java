package coach.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbook.TextFiles;

/**
 * Answers to {@code Greeting} of people who mean no good, or have no luck. None of them is right:
 * each returns null, or nothing.
 */
final class MaliciousAnswers {
  private MaliciousAnswers() {}

  private static final String FRAME =
      """
      static byte[] frame(String kind, String... words) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new java.io.DataOutputStream(bytes);
        for (String word : words) {
          out.writeInt(word.length());
          out.writeBytes(word);
        }
        var frame = new java.io.ByteArrayOutputStream();
        var whole = new java.io.DataOutputStream(frame);
        whole.writeByte(Integer.parseInt(kind));
        whole.writeInt(bytes.size());
        bytes.writeTo(whole);
        return frame.toByteArray();
      }
      static byte[] frames() throws Exception {
        var all = new java.io.ByteArrayOutputStream();
        for (int kind = 0; kind < 14; kind++) {
          all.write(frame("" + kind, "says it to Ada"));
          all.write(frame("" + kind, "true"));
        }
        return all.toByteArray();
      }
      """;

  /** By name: what stands in the class beside the method. These open what is not theirs. */
  private static Map<String, String> membersForSandbox() {
    var all = new LinkedHashMap<String, String>();
    all.put(
        "changes-the-test", changesTheTest("Path.of(\"src/test/java/mini/GreetingTest.java\")"));
    all.put(
        "descriptor-of-output",
        FRAME
            + """
            static {
              try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                out.write(frames());
              } catch (Exception e) {
                throw new Error(e);
              }
            }
            """);
    all.put(
        "huge-frame",
        FRAME
            + """
            static {
              try {
                var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
                out.write(new byte[] {2, 127, -1, -1, -1});
                out.write(new byte[1 << 20]);
              } catch (Exception e) {
                throw new Error(e);
              }
            }
            """);
    all.put(
        "output-by-proc",
        FRAME
            + """
            static {
              try (var out = new java.io.FileOutputStream("/proc/self/fd/1")) {
                out.write(frames());
              } catch (Exception e) {
                throw new Error(e);
              }
            }
            """);
    all.put(
        "reflects",
        """
        static {
          for (String name : new String[] {
            "channel.ChannelToJudge", "child.ProtocolListener", "child.OutputCapture", "channel.Frame"
          }) {
            try {
              for (var method : Class.forName("judge." + name).getDeclaredMethods()) {
                method.setAccessible(true);
                method.invoke(null, new Object[method.getParameterCount()]);
              }
            } catch (Throwable e) {
              // The next one.
            }
          }
        }
        """);
    return all;
  }

  private static Map<String, String> members() {
    return Map.of(
        "ends-in-a-hook",
        "static { Runtime.getRuntime().addShutdownHook(new Thread(() ->"
            + " Runtime.getRuntime().halt(0))); System.exit(0); }",
        "exits",
        "static { System.exit(0); }",
        "halts",
        "static { Runtime.getRuntime().halt(0); }");
  }

  private static String changesTheTest(String path) {
    return """
    static {
      try {
        java.nio.file.Files.writeString(
            java.nio.file.%s,
            "package mini; class GreetingTest { @org.junit.jupiter.api.Test void t() { } }");
      } catch (Exception e) {
        // It is protected.
      }
    }
    """
        .formatted(path);
  }

  /** Those that need no sandbox, by name; puts their files into the folder. */
  static void handIn(Path folder) throws IOException {
    for (var one : members().entrySet()) {
      write(folder, one.getKey(), source(one.getValue(), "return null;"));
    }
    write(folder, "empty-message", source("", "throw new UnsupportedOperationException(\"\");"));
    write(
        folder,
        "leaves-processes",
        source(
            "",
            """
            try {
              new ProcessBuilder("sh", "-c", "setsid sleep 254.25 & sleep 254.25 &").start().waitFor();
            } catch (Exception e) {
              throw new Error(e);
            }
            return null;
            """));
    write(folder, "math", source("", "return \"Hello, \";"));
    Files.writeString(
        folder.resolve("math/Math.java"),
        "package mini; class Math { static int abs(int n) { return 0; } }");
    write(folder, "one-verdict", source("", "return null;"));
    Files.createDirectories(folder.resolve("one-verdict/kit"));
    Files.writeString(
        folder.resolve("one-verdict/kit/Rejection.java"),
        "package kit; public class Rejection extends org.opentest4j.TestAbortedException {}");
    Files.writeString(
        folder.resolve("one-verdict/Rejection.java"),
        "package mini; class Rejection { static Error of(Object b, String s) { return null; } }");
    Files.createDirectories(folder.resolve("folder/Greeting.java"));
    for (int i = 0; i < 60; i++) {
      write(folder, "many-files", source("", "return null;"));
      Files.writeString(
          folder.resolve("many-files/Big%02d.java".formatted(i)),
          "package mini; class Big%02d { }\n".formatted(i) + "/* ".repeat(60_000) + "*/");
    }
  }

  /** One on which javac would work for years. */
  static void handInForCompiler(Path folder) throws IOException {
    write(folder, "nested-calls", source(nestedCalls(), "return null;"));
  }

  /**
   * Those that are never to run without a sandbox: they open files that are not theirs; one of them
   * finds the workbook, one ends whoever has started it. And one that hangs where the kit can't see
   * it.
   */
  static void handInForSandbox(Path folder, Path workbook) throws IOException {
    for (var one : membersForSandbox().entrySet()) {
      write(folder, one.getKey(), source(one.getValue(), "return null;"));
    }
    String loop = "static { while (System.nanoTime() != 1) { Thread.onSpinWait(); } }";
    write(folder, "loops-before-the-test", source(loop, "return null;"));
    Path test = workbook.resolve("lessons/01-mini/src/test/java/mini/GreetingTest.java");
    write(
        folder,
        "changes-the-test-from-anywhere",
        source(
            changesTheTest("Path.of(\"" + TextFiles.withForwardSlashes(test) + "\")"),
            "return null;"));
    handInWhatEndsTheCoach(folder, "ends-its-parent");
  }

  static void handInWhatEndsTheCoach(Path folder, String name) throws IOException {
    write(
        folder,
        name,
        source(
            "",
            "ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); return"
                + " null;"));
  }

  /** What takes the compiler twice as long with each call. */
  private static String nestedCalls() {
    return "static <T> T a(java.util.function.Supplier<T> s) { return s.get(); }"
        + "static <T> T a(java.util.concurrent.Callable<T> s) { return null; }"
        + "static Object bomb() { return "
        + IntStream.range(0, 30).mapToObj(i -> "a(() -> ").collect(Collectors.joining())
        + "null"
        + ")".repeat(30)
        + "; }";
  }

  private static String source(String members, String body) {
    return "package mini;\nfinal class Greeting {\n%s\nstatic String to(String name) {\n%s\n}\n}\n"
        .formatted(members, body);
  }

  private static void write(Path folder, String name, String source) throws IOException {
    Path file = folder.resolve(name).resolve("Greeting.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }
}
