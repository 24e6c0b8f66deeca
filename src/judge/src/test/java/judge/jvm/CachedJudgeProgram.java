package judge.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import judge.Judge;
import judge.api.Sandbox;
import judge.channel.ChannelToChild;
import judge.fixtures.MiniLesson;
import judge.run.ChildJvm;
import judge.run.ChildSetup;
import judge.run.LessonPath;

/** A judge with a cache, in a process whose class path has jars; prints what it saw. */
final class CachedJudgeProgram {
  private CachedJudgeProgram() {}

  /**
   * Judges with a cache, which is made or is there already.
   *
   * @param args the cache's folder, an empty folder for a lesson
   */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    boolean there;
    try (var cache = AotCache.in(folder)) {
      there = !cache.options().isEmpty();
      var options = new ArrayList<>(cache.awaited().options());
      options.add("-XX:AOTMode=on"); // no start without it
      IO.println((there ? "there" : "made") + taken(LessonPath.of(folder), setup(cache, options)));
      IO.println(
          "with a library"
              + taken(LessonPath.of(lessonWithLibrary(folder)), setup(cache, options)));
    }
    var lesson = MiniLesson.in(Path.of(args[1]));
    try (var judge = Judge.withCacheIn(folder)) {
      IO.println(judge.judge(lesson.answer("return \"Hello, \" + name;")).getClass());
      IO.println(judge.judge(lesson.answer("return null;")).getClass());
    }
  }

  private static ChildSetup setup(AotCache cache, List<String> options) {
    return new ChildSetup(cache.tools(), options, Sandbox.none());
  }

  private static String taken(LessonPath place, ChildSetup setup) throws Exception {
    try (var child = ChildJvm.start(place, setup, false)) {
      boolean taken = child.next(Duration.ofSeconds(60)) instanceof ChannelToChild.News.Received;
      return taken ? ", taken" : ", not taken";
    }
  }

  private static Path lessonWithLibrary(Path folder) throws IOException {
    Path lesson = Files.createDirectories(folder.resolveSibling("with-library"));
    Files.writeString(
        lesson.resolve("pom.xml"),
        "<project><dependencies><dependency><artifactId>jmh-core</artifactId></dependency>"
            + "</dependencies></project>");
    return lesson;
  }
}
