package coach;

import java.util.ArrayList;
import java.util.List;

/**
 * What is to be told, before anybody knows how wide the terminal is and what it can show. Not
 * thread-safe.
 */
final class Page {

  /** How a block is meant. */
  enum Kind {
    /** A heading. */
    TITLE,
    /** Sentences, which flow. */
    TEXT,
    /** Something that is as it should be. */
    GOOD,
    /** Something that is not. */
    BAD,
    /** Something by the way. */
    NOTE,
    /** A line that stays as it is: code, a path. */
    CODE,
    /** As code, but without its indent and colour: a row of a list. */
    ROW,
    /** An empty line; several are one. */
    GAP
  }

  record Block(Kind kind, String text) {}

  private final List<Block> blocks = new ArrayList<>();

  Page title(String words) {
    return add(Kind.TITLE, words);
  }

  Page text(String words) {
    return add(Kind.TEXT, words);
  }

  Page good(String words) {
    return add(Kind.GOOD, words);
  }

  Page bad(String words) {
    return add(Kind.BAD, words);
  }

  Page note(String words) {
    return add(Kind.NOTE, words);
  }

  /** One line or several. */
  Page code(String lines) {
    lines.lines().forEach(line -> add(Kind.CODE, line));
    return lines.isEmpty() ? add(Kind.CODE, "") : this;
  }

  Page row(String line) {
    return add(Kind.ROW, line);
  }

  Page gap() {
    return add(Kind.GAP, "");
  }

  /** All of another page. */
  Page add(Page other) {
    blocks.addAll(other.blocks);
    return this;
  }

  private Page add(Kind kind, String text) {
    blocks.add(new Block(kind, text));
    return this;
  }

  List<Block> blocks() {
    return List.copyOf(blocks);
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }
}
