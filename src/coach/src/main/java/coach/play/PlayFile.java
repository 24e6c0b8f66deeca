package coach.play;

import coach.course.CoachFolder;
import coach.files.AtomicFile;
import coach.text.Page;
import coach.text.PageRenderer;
import coach.text.TerminalCapabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import workbook.Exercise;

/** Keeps what a learner saw of a game as a text. */
final class PlayFile {
  private PlayFile() {}

  /**
   * Writes it, in place of what was saved of this exercise before.
   *
   * @return the file
   */
  static Path save(Exercise exercise, PlayGame game, Page page) throws IOException {
    Path file =
        CoachFolder.of(exercise.lesson().workbook())
            .resolve(CoachFolder.fileName("play-" + exercise.name()) + ".txt");
    var whole =
        new Page()
            .add(page)
            .gap()
            .text(
                "To see it again: coach play %s --test %d --moves %s"
                    .formatted(
                        exercise.number(), game.chosen() + 1, game.keys().typed(game.moves())));
    var capabilities = TerminalCapabilities.plain(StandardCharsets.UTF_8);
    String text = String.join("\n", PageRenderer.lines(whole, capabilities)) + "\n";
    AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    return file;
  }
}
