package judge;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;

/** A judge with a cache, in a process whose class path has jars; prints what it saw. */
final class CachedLook {
  private CachedLook() {}

  /**
   * Looks.
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
      try (var child = ChildJvm.start(Place.of(folder), options, false)) {
        boolean taken = child.next(Duration.ofSeconds(60)) instanceof ChildJvm.News.Said;
        IO.println((there ? "there" : "made") + (taken ? ", taken" : ", not taken"));
      }
    }
    var lesson = MiniLesson.in(Path.of(args[1]));
    try (var judge = Judge.withCacheIn(folder)) {
      IO.println(judge.judge(lesson.answer("return \"Hello, \" + name;")).getClass());
      IO.println(judge.judge(lesson.answer("return null;")).getClass());
    }
  }
}
