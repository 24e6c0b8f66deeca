package judge.compile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.tools.ToolProvider;
import judge.fixtures.MiniLesson;

/** A compiler in a process of its own: what it gives up goes on until that process ends. */
final class CompilerBombProgram {
  private static final int DEPTH = 30;

  private CompilerBombProgram() {}

  /** An answer on which javac works twice as long for each level of it. */
  static String bomb() {
    var nested = new StringBuilder("1");
    for (int i = 0; i < DEPTH; i++) {
      nested.insert(0, "f(x%d -> { return ".formatted(i)).append("; })");
    }
    return "return \"\" + %s; }".formatted(nested)
        + " static <R> R f(java.util.function.Function<String, R> g) { return null; }"
        + " static <R> java.util.List<R> f(java.util.function.Supplier<R> g) { return null;";
  }

  /**
   * Prints a line for each compilation.
   *
   * @param args the lesson's folder
   */
  public static void main(String[] args) throws Exception {
    var lesson = new MiniLesson(Path.of(args[0]));
    var compiler = TimeLimitedCompiler.inThisProcess(Duration.ofSeconds(2));
    for (String body :
        new String[] {"return name;", bomb(), "return name;", bomb(), "return name;"}) {
      var compilation = compiler.compile(lesson.answer(body));
      IO.println(
          compilation.problems().isEmpty()
              ? compilation.classes().size() + " classes"
              : compilation.problems().getFirst().code());
    }
    compiler.close();
    closes(lesson, new CompilerThread(ToolProvider.getSystemJavaCompiler()));
    closes(lesson, new CompilerProcess());
    Runtime.getRuntime().halt(0);
  }

  private static void closes(MiniLesson lesson, LessonCompiler compiler) throws Exception {
    var begins = new CountDownLatch(1);
    var compiling =
        Thread.ofPlatform()
            .start(() -> {
              begins.countDown();
              try {
                compiler.compile(lesson.answer(bomb()), Duration.ofDays(1));
              } catch (IllegalStateException e) {
                IO.println(e.getMessage());
              } catch (Exception e) {
                IO.println(e);
              }
            });
    begins.await();
    compiler.close();
    compiling.join();
  }
}
