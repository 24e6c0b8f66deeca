package pictures;

import java.util.List;
import java.util.Objects;

/**
 * A page of what a learner has done: text, and pictures that can be stepped through. One file that
 * loads nothing and sends nothing.
 *
 * @param title of the page
 * @param lead a line below the title
 * @param chapters in their order
 */
public record ReportPage(String title, String lead, List<Chapter> chapters) {

  /**
   * A lesson, for instance.
   *
   * @param title its heading
   * @param lead a line below it; may be empty
   * @param entries in their order
   */
  public record Chapter(String title, String lead, List<Entry> entries) {
    /** Nothing may be null. */
    public Chapter {
      Objects.requireNonNull(title);
      Objects.requireNonNull(lead);
      entries = List.copyOf(entries);
    }
  }

  /** How an entry stands. */
  public enum State {
    /** As it should be. */
    GOOD("✓", "solved"),
    /** Something is wrong. */
    BAD("✗", "unsolved"),
    /** Neither: nothing has been done yet. */
    OPEN("–", "open");

    final String sign;
    final String style; // of the page's style sheet

    State(String sign, String style) {
      this.sign = sign;
      this.style = style;
    }
  }

  /**
   * A way to something beside the page.
   *
   * @param words where it leads
   * @param address relative to the page, or absolute; as it stands in an address, with its escapes
   */
  public record Link(String words, String address) {
    /** Nothing may be null. */
    public Link {
      Objects.requireNonNull(words);
      Objects.requireNonNull(address);
    }
  }

  /**
   * An exercise, for instance: closed, it is one line.
   *
   * @param title its name
   * @param mark how it stands, in a word or two
   * @param state whether that is how it should be
   * @param links to what belongs to it
   * @param paragraphs what is to be said about it
   * @param advice what could be added, in a sentence or two; may be empty
   * @param pictures of it
   * @param interleavings of its threads
   */
  public record Entry(
      String title,
      String mark,
      State state,
      List<Link> links,
      List<String> paragraphs,
      String advice,
      List<Picture> pictures,
      List<Interleaving> interleavings) {
    /** Nothing may be null. */
    public Entry {
      Objects.requireNonNull(title);
      Objects.requireNonNull(mark);
      Objects.requireNonNull(state);
      Objects.requireNonNull(advice);
      links = List.copyOf(links);
      paragraphs = List.copyOf(paragraphs);
      pictures = List.copyOf(pictures);
      interleavings = List.copyOf(interleavings);
    }

    /** Without links and advice. */
    public Entry(
        String title,
        String mark,
        State state,
        List<String> paragraphs,
        List<Picture> pictures,
        List<Interleaving> interleavings) {
      this(title, mark, state, List.of(), paragraphs, "", pictures, interleavings);
    }

    boolean isOpen() {
      return !pictures.isEmpty() || !interleavings.isEmpty();
    }
  }

  /** Nothing may be null. */
  public ReportPage {
    Objects.requireNonNull(title);
    Objects.requireNonNull(lead);
    chapters = List.copyOf(chapters);
  }

  /** The page, to be written as UTF-8. */
  public String html() {
    return ReportHtml.of(this);
  }
}
