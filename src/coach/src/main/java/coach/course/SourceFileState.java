package coach.course;

import workbook.TextFiles;

/** What stands at the place of a source file. */
public enum SourceFileState {
  /** A file with something in it, which could be read. */
  THERE(""),
  MISSING("is missing"),
  EMPTY("is empty"),
  NOT_A_FILE(TextFiles.NO_ORDINARY_FILE),
  TOO_LARGE("is larger than a megabyte, so it can't be an answer"),
  UNREADABLE("can't be read: look at its permissions");

  private final String words;

  SourceFileState(String words) {
    this.words = words;
  }

  /** What to say of it behind its name. */
  public String words() {
    return words;
  }
}
