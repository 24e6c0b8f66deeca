package coach.command;

import book.Book;
import coach.error.CommandFailedException;
import coach.process.BrowserLauncher;
import coach.reading.LearnersBook;
import coach.reading.SectionFinder;
import coach.text.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that write the book and open it. */
final class BookCommands {
  private BookCommands() {}

  /** Writes the workbook as a folder of pages. */
  @Command(
      name = "book",
      description = "Writes lessons, docs and glossary as pages of HTML, and opens them.",
      footer = {
        "",
        "The pages need neither server nor network. For a web server, name a folder and leave your"
            + " own progress out: coach book --output FOLDER --no-progress"
      })
  static final class Write extends Subcommand {
    @Option(
        names = "--output",
        paramLabel = "FOLDER",
        description = "Where the pages go to: a new or empty folder, or an earlier book.")
    private Path output;

    @Option(names = "--no-progress", description = "Does not show which exercises you have solved.")
    private boolean withoutProgress;

    @Option(names = "--no-solutions", description = "Leaves solutions and walk-throughs out.")
    private boolean withoutSolutions;

    @Option(names = "--no-open", description = "Does not open the book in your browser.")
    private boolean closed;

    @Override
    public Integer call() throws Exception {
      var book = new LearnersBook(coach().workbook());
      Path folder =
          output == null
              ? book.folder()
              : coach().environment().folder().resolve(output).toAbsolutePath().normalize();
      requireRoom(folder);
      book.write(
          folder,
          withoutProgress ? Optional.empty() : Optional.of(coach().progress().now()),
          !withoutSolutions);
      Path front = folder.resolve("index.html");
      boolean opened = !closed && BrowserLauncher.open(front, coach().environment());
      coach()
          .print(
              new Page()
                  .text(
                      opened
                          ? "The book is opened in your browser:"
                          : "The book is written. Open its first page in a browser:")
                  .link(coach().workbook().shown(front), front.toUri()));
      return Coach.EXIT_OK;
    }

    /** Pages must not be written over somebody's other files. */
    private void requireRoom(Path folder) throws IOException, CommandFailedException {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new CommandFailedException(
            "%s is a file: name a folder for the book.".formatted(output));
      }
      if (output == null || !Files.exists(folder) || Book.isIn(folder)) {
        return;
      }
      try (var entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new CommandFailedException(
              "%s has other files in it, and no book: name a new or an empty folder."
                  .formatted(output));
        }
      }
    }
  }

  /** Opens the learner's book at a section. */
  @Command(
      name = "read",
      description = "Opens the book at a lesson, an exercise or a section.",
      footer = {
        "",
        "A section is named by its heading, as a verdict names it: coach read \"Launch all, then"
            + " wait\". The book is written if it is not there, and brought up to date."
      })
  static final class Read extends Subcommand {
    @Parameters(
        arity = "0..*",
        paramLabel = "WHAT",
        description =
            "4.2, 4, dependencies, glossary, or a heading; else the first unsolved exercise.")
    private List<String> words = List.of();

    @Option(names = "--no-open", description = "Only says where the section is.")
    private boolean closed;

    @Option(names = "--open", hidden = true) // for the coach itself: it is the default
    private boolean open;

    @Option(names = "--columns", paramLabel = "N", hidden = true) // for the coach's own screen
    private int columns;

    @Override
    public Integer call() throws Exception {
      var workbook = coach().workbook();
      var finder = new SectionFinder(workbook);
      var section =
          words.isEmpty() ? finder.of(orFirstUnsolved(null)) : finder.find(String.join(" ", words));
      var book = new LearnersBook(workbook);
      book.write(coach().progress().now());
      Path signpost = book.signpost(section);
      boolean opened = !closed && BrowserLauncher.open(signpost, coach().environment());
      String title = section.heading().isEmpty() ? "The page" : "“" + section.heading() + "”";
      var page =
          new Page()
              .text(title + (opened ? " is opened in your browser:" : " is here, for a browser:"))
              .link(workbook.shown(section.bookPage()) + section.fragment(), section.address());
      coach()
          .print(page, columns > 0 ? coach().capabilities().wide(columns) : coach().capabilities());
      return Coach.EXIT_OK;
    }
  }
}
