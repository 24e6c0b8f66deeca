package coach.command;

import coach.course.CoachFolder;
import coach.error.CommandFailedException;
import coach.error.ErrorDescription;
import coach.files.AtomicFile;
import coach.process.BrowserLauncher;
import coach.report.PictureArchive;
import coach.text.Page;
import coach.text.TerminalCapabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import pictures.Picture;
import pictures.ReportPage;
import workbook.Exercise;

/** What the commands that draw have in common: a page, the album, and how wide lines may be. */
abstract class DrawingCommand extends Subcommand {
  @Option(names = "--open", description = "Opens the page in your browser.")
  private boolean open;

  @Option(
      names = "--columns",
      paramLabel = "N",
      hidden = true, // for the coach itself, which shows the lines on its own screen
      description = "How wide the lines may be.")
  private int columns;

  /** What the lines are to be set for. */
  final TerminalCapabilities capabilities() {
    return columns > 0 ? coach().capabilities().wide(columns) : coach().capabilities();
  }

  /** Prints a page for that. */
  final void print(Page page) {
    coach().print(page, capabilities());
  }

  /** Where a page goes to if nobody says. */
  final Path page(String name) throws CommandFailedException {
    return CoachFolder.of(coach().workbook()).resolve(CoachFolder.fileName(name) + ".html");
  }

  /**
   * Writes the page, and opens it if that is wanted.
   *
   * @return a line for the learner
   */
  final String show(ReportPage report, Path file) throws IOException, CommandFailedException {
    return show(report.html(), file);
  }

  /** The same with any page. */
  final String show(String html, Path file) throws IOException, CommandFailedException {
    AtomicFile.write(file, html.getBytes(StandardCharsets.UTF_8));
    return BrowserLauncher.show(file, coach().workbook().shown(file), open, coach().environment());
  }

  /** Keeps a picture for the report. If that can't be, a message says so, and it goes on. */
  final void keep(Exercise exercise, PictureArchive.Kind kind, Picture picture) {
    try {
      PictureArchive.of(coach().workbook()).keep(exercise, kind, picture);
    } catch (IOException | CommandFailedException e) {
      warn("The picture could not be kept for the report: " + ErrorDescription.of(e) + ".");
    }
  }
}
