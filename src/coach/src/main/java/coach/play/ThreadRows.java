package coach.play;

import coach.scenario.ScenarioSource;
import coach.text.Page;
import explorer.play.PlayState;
import explorer.play.PlayThread;
import java.util.List;
import java.util.stream.Stream;
import workbook.Exercise;

/**
 * Says of each thread which key moves it, what it does next or waits for, and in which lines of the
 * code it stands.
 */
record ThreadRows(Exercise exercise, ThreadKeys keys, ScenarioSource source) {

  /** A row for each thread, and below it the lines of code. */
  Page of(PlayState state) {
    var page = new Page();
    if (state.question() != null) {
      page.text(state.question()).gap();
    }
    for (PlayThread thread : state.threads()) {
      boolean isMovable = state.choices().contains(thread.number());
      String key = isMovable ? "[" + keys.of(thread.number()) + "] " : " ·  ";
      page.row(key + sentence(thread));
      if (thread.status() != PlayThread.Status.ENDED) {
        lines(thread).forEach(line -> page.code("    " + line));
      }
    }
    return page;
  }

  private static String sentence(PlayThread thread) {
    String holds =
        thread.holds().isEmpty() ? "" : " Has " + String.join(", ", thread.holds()) + ".";
    return thread.name()
        + switch (thread.status()) {
          case READY -> thread.next().isEmpty() ? " goes on." : ", next: " + thread.next() + ".";
          case WAITS -> " waits " + thread.waitsFor() + ".";
          case TIME_IS_UP -> " waits " + thread.waitsFor() + "; moved, its time is up.";
          case MAY_WAKE -> " waits " + thread.waitsFor() + "; moved, it wakes without a signal.";
          case IDLE -> " waits for work.";
          case ENDED -> " has ended.";
        }
        + holds;
  }

  /** The answer's own line first, then the line of what it calls. */
  private List<String> lines(PlayThread thread) {
    if (thread.file().isEmpty()) {
      return List.of();
    }
    String step = thread.file() + ":" + thread.line();
    String own = exercise.file().getFileName().toString();
    List<String> callers =
        thread.file().equals(own)
            ? List.of()
            : thread.calledFrom().stream().filter(at -> at.startsWith(own + ":")).limit(1).toList();
    return Stream.concat(callers.stream(), Stream.of(withLock(thread, step)))
        .map(this::shown)
        .toList();
  }

  /** Where a lock is taken there is {@code synchronized} to be seen, if that is what takes it. */
  private String withLock(PlayThread thread, String step) {
    return thread.next().startsWith("takes ")
        ? source.synchronizedMethod(thread.file(), thread.line()).orElse(step)
        : step;
  }

  private String shown(String at) {
    int colon = at.lastIndexOf(':');
    String text = source.line(at.substring(0, colon), Integer.parseInt(at.substring(colon + 1)));
    return text.isEmpty() ? at : at + "  " + text;
  }
}
