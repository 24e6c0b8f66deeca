package coach.session;

import coach.process.Environment;
import coach.process.ForegroundProcess;
import coach.progress.ProgressSummary;
import coach.terminal.SessionView;
import coach.text.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import workbook.Exercise;
import workbook.TextFiles;

/**
 * The learner's editor: {@code VISUAL}, {@code EDITOR}, or what the desktop opens such files with.
 *
 * @param command how to open the file
 * @param inTerminal whether it needs the terminal for itself
 */
public record EditorLauncher(List<String> command, boolean inTerminal) {
  private static final Set<String> IN_TERMINAL =
      Set.of(
          "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "micro", "hx", "helix", "kak",
          "joe", "mcedit", "ed", "ne", "jed");
  private static final Set<String> LINE_AFTER_COLON =
      Set.of("code", "codium", "code-insiders", "cursor");

  /**
   * The editor for a file.
   *
   * @param system the operating system's name, as Java tells it
   */
  public static EditorLauncher of(
      Map<String, String> environment, String system, Path file, int line) {
    String named =
        environment.getOrDefault("VISUAL", environment.getOrDefault("EDITOR", "")).strip();
    if (named.isEmpty()) {
      return new EditorLauncher(desktop(system.toLowerCase(Locale.ROOT), file), false);
    }
    var command = new ArrayList<>(List.of(named.split("\\s+")));
    String name =
        Path.of(command.getFirst()).getFileName().toString().replaceFirst("\\.(exe|cmd)$", "");
    boolean inTerminal = IN_TERMINAL.contains(name);
    if (LINE_AFTER_COLON.contains(name)) {
      command.addAll(List.of("--goto", file + ":" + line));
    } else if (name.equals("idea")) {
      command.addAll(List.of("--line", Integer.toString(line), file.toString()));
    } else if (inTerminal && !name.equals("ed")) {
      command.addAll(List.of("+" + line, file.toString()));
    } else {
      command.add(file.toString());
    }
    return new EditorLauncher(List.copyOf(command), inTerminal);
  }

  /**
   * Opens an exercise where it is to be edited.
   *
   * @return what to tell the learner
   * @throws IOException if the editor can't be started
   */
  static Page open(Exercise exercise, Environment around, SessionView display)
      throws IOException, InterruptedException {
    int line = ProgressSummary.lineToEdit(TextFiles.readNormalized(exercise.file()));
    var editor = of(around.environment(), System.getProperty("os.name"), exercise.file(), line);
    if (!editor.inTerminal()) {
      new ProcessBuilder(editor.command())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return new Page().text("Opened with %s.".formatted(editor.command().getFirst()));
    }
    if (display.canRunInForeground()) {
      display.runInForeground(new ForegroundProcess(editor.command()));
      return new Page();
    }
    return new Page().text("Open this in your editor:").code(exercise.shownFile() + ":" + line);
  }

  private static List<String> desktop(String system, Path file) {
    if (system.startsWith("windows")) {
      return List.of("cmd", "/c", "start", "", file.toString());
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open", file.toString());
  }
}
