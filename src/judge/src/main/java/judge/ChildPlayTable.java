package judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import judge.api.CompiledClass;
import judge.api.PlayReply;
import judge.api.PlayScenario;
import judge.api.PlayTable;
import judge.channel.Frame;
import judge.run.ChildJvm;
import judge.run.ChildJvmPool;
import judge.run.PlayMonitor;

/**
 * Plays the scenarios of an answer in a child JVM, which stays for all questions, as long as the
 * code lets it live.
 */
final class ChildPlayTable implements PlayTable {
  private final ChildJvmPool children;
  private final Path lesson;
  private final String test;
  private final List<CompiledClass> classes;
  private final List<PlayScenario> scenarios;
  private final Duration patience;
  private ChildJvm child; // null: none yet, or none any more

  ChildPlayTable(
      ChildJvmPool children,
      Path lesson,
      String test,
      List<CompiledClass> classes,
      List<PlayScenario> scenarios,
      Duration patience) {
    this.children = children;
    this.lesson = lesson;
    this.test = test;
    this.classes = classes;
    this.scenarios = scenarios;
    this.patience = patience;
  }

  @Override
  public List<PlayScenario> scenarios() {
    return scenarios;
  }

  @Override
  public synchronized PlayReply ask(PlayScenario scenario, String question, String detail)
      throws InterruptedException {
    boolean isUsable = false;
    try {
      if (child == null) {
        child = children.forLesson(lesson);
        child.prepareToPlay(classes);
      }
      child.send(
          Frame.Kind.PLAY,
          test,
          scenario.name(),
          scenario.argument().map(argument -> ":" + argument).orElse(""),
          Integer.toString(scenario.bound()),
          question,
          detail);
      var monitor = PlayMonitor.of(child, patience);
      isUsable = monitor.isUsable();
      return monitor.reply();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!isUsable) {
        endChild();
      }
    }
  }

  private void endChild() {
    if (child != null) {
      children.over(child);
      child = null;
    }
  }

  /** Ends the child. Waits for a question that is under way: interrupt who asks it. */
  @Override
  public synchronized void close() {
    endChild();
  }
}
