package judge;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import judge.fixtures.MiniLesson;
import judge.jvm.AotCache;
import judge.jvm.ToolClassPath;

/** A judge in a process of its own, to be killed. */
public final class JudgeProcess {
  private JudgeProcess() {}

  /** Starts it; its standard output may be read. */
  static Process start(Path temporary, String... args) throws IOException, URISyntaxException {
    return start(JudgeProcess.class, temporary, args);
  }

  /** Another program of these tests. */
  public static Process start(Class<?> program, Path temporary, String... args)
      throws IOException, URISyntaxException {
    var tests = JudgeProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(
        Stream.concat(ToolClassPath.ofChild().stream(), Stream.of(Path.of(tests)))
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(program.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * Judges one answer; or has a child stand by, tells its process id, and waits to be killed.
   *
   * @param args the lesson's folder; the answer's body, or none
   */
  public static void main(String[] args) throws Exception {
    var lesson = new MiniLesson(Path.of(args[0]));
    if (args.length > 1) {
      try (var judge = new Judge()) {
        judge.judge(lesson.answer(args[1]));
      }
    } else {
      try (var judge = Judge.ahead(Duration.ofMinutes(1), AotCache.none())) {
        judge.expect(lesson.shipped());
        while (judge.standbyPid().isEmpty()) {
          Thread.onSpinWait();
        }
        IO.println(judge.standbyPid().getAsLong());
        judge.awaitStandby();
        IO.println("ready");
        System.in.read();
      }
    }
  }
}
