package coach;

import picocli.CommandLine.Option;

/** What commands that draw have in common. */
final class PageOptions {
  @Option(names = "--open", description = "Opens the page in your browser.")
  private boolean open;

  @Option(
      names = "--columns",
      paramLabel = "N",
      hidden = true, // for the coach itself, which shows the lines on its own screen
      description = "How wide the lines may be.")
  private int columns;

  boolean open() {
    return open;
  }

  /** How wide lines may be, where nothing else is said. */
  int columns(int usual) {
    return columns > 0 ? columns : usual;
  }
}
