package pictures.play;

import java.util.List;
import java.util.Objects;

/**
 * A page on which a reader moves the threads of a program step by step. One file that loads nothing
 * and sends nothing. Whatever the program's texts and names are, they are text on the page, and
 * neither markup nor script.
 *
 * @param title of the page
 * @param lead what the program is to do, in a sentence or two
 * @param demand the lines of code that say what must hold at the end; none if they are not known
 * @param sources of the program, as far as they are to be seen
 * @param graph the program's states: an object in JSON, as {@code explorer.graph} writes it
 * @param others what else can be played, and how: a sentence each
 */
public record PlayPage(
    String title,
    String lead,
    List<String> demand,
    List<Source> sources,
    String graph,
    List<String> others) {

  /**
   * A source file, or a part of it.
   *
   * @param name as the graph has it, {@code SafeCell.java}
   * @param firstLine the number of the first of its lines that are to be seen, from 1
   * @param text those lines
   */
  public record Source(String name, int firstLine, String text) {
    /** Nothing may be null. */
    public Source {
      Objects.requireNonNull(name);
      Objects.requireNonNull(text);
    }

    /** A whole file. */
    public Source(String name, String text) {
      this(name, 1, text);
    }
  }

  /** Nothing may be null. */
  public PlayPage {
    Objects.requireNonNull(title);
    Objects.requireNonNull(lead);
    demand = List.copyOf(demand);
    sources = List.copyOf(sources);
    Objects.requireNonNull(graph);
    others = List.copyOf(others);
  }

  /** The page, to be written as UTF-8. */
  public String html() {
    return PlayHtml.of(this);
  }
}
