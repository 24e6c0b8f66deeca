package coach.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kit.text.TruncatedText;

/**
 * What is to be shown, before anybody knows how wide the terminal is and what it can show. Not
 * thread-safe.
 */
public final class Page {

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
    /** As code, and where the terminal knows links, one. */
    LINK,
    /** As code, but without its indent and colour: a row of a list. */
    ROW,
    /** Rows of cells, which are wrapped where the window is narrow. */
    TABLE,
    /** Threads' steps in lanes, which are listed one by one where the window is narrow. */
    PICTURE,
    /** An empty line; several are one. */
    GAP
  }

  /**
   * A part of the page.
   *
   * @param text empty for a table
   * @param table its head, perhaps empty, and its rows; empty if it is none
   * @param target where a link leads; empty if it is none
   */
  public record Block(Kind kind, String text, List<List<String>> table, String target) {}

  private final List<Block> blocks = new ArrayList<>();
  private int news; // the block that is to be seen first
  private boolean startViewAtEnd;

  public Page title(String words) {
    return add(Kind.TITLE, words);
  }

  public Page text(String words) {
    return add(Kind.TEXT, words);
  }

  public Page good(String words) {
    return add(Kind.GOOD, words);
  }

  public Page bad(String words) {
    return add(Kind.BAD, words);
  }

  public Page note(String words) {
    return add(Kind.NOTE, words);
  }

  /** One line or several. */
  public Page code(String lines) {
    lines.lines().forEach(line -> add(Kind.CODE, line));
    return lines.isEmpty() ? add(Kind.CODE, "") : this;
  }

  /** A line that leads to an address: to a page of the book, for instance. */
  public Page link(String line, URI target) {
    blocks.add(new Block(Kind.LINK, shortened(line), List.of(), target.toASCIIString()));
    return this;
  }

  public Page row(String line) {
    return add(Kind.ROW, line);
  }

  public Page gap() {
    return add(Kind.GAP, "");
  }

  /**
   * A table.
   *
   * @param head the columns' names; empty if they need none
   */
  public Page table(List<String> head, List<List<String>> rows) {
    var all = new ArrayList<List<String>>();
    all.add(head);
    all.addAll(rows);
    blocks.add(new Block(Kind.TABLE, "", List.copyOf(all), ""));
    return this;
  }

  /** The steps of threads, in the lanes in which a verdict has them; or any other lines. */
  public Page picture(String lines) {
    return add(Kind.PICTURE, lines);
  }

  /** What comes now is the news: where the page is too long for the window, it begins here. */
  public Page startViewHere() {
    news = blocks.size();
    return this;
  }

  /** Where the page is too long for the window, its end is to be seen, while it grows. */
  public Page startViewAtEnd(boolean wanted) {
    startViewAtEnd = wanted;
    return this;
  }

  public boolean isEndFirst() {
    return startViewAtEnd;
  }

  /** What stands before the news. */
  public Page beforeViewStart() {
    var before = new Page();
    before.blocks.addAll(blocks.subList(0, news));
    return before;
  }

  /** Its first block. */
  public Page heading() {
    var heading = new Page();
    blocks.stream().limit(1).forEach(heading.blocks::add);
    return heading;
  }

  /** What stands below its first block. */
  public Page withoutHeading() {
    var rest = new Page();
    blocks.stream().skip(1).forEach(rest.blocks::add);
    return rest;
  }

  /** What stands before the first gap: the verdict itself, without what explains it. */
  public Page untilFirstGap() {
    var opening = new Page();
    blocks.stream().takeWhile(block -> block.kind() != Kind.GAP).forEach(opening.blocks::add);
    return opening;
  }

  /** What stands behind that, the gap included; nothing if there is no gap. */
  public Page fromFirstGap() {
    var rest = new Page();
    blocks.stream().dropWhile(block -> block.kind() != Kind.GAP).forEach(rest.blocks::add);
    return rest;
  }

  /** All of another page. */
  public Page add(Page other) {
    blocks.addAll(other.blocks);
    return this;
  }

  private Page add(Kind kind, String text) {
    blocks.add(new Block(kind, kind == Kind.PICTURE ? text : shortened(text), List.of(), ""));
    return this;
  }

  private static String shortened(String text) {
    return TruncatedText.shortened(text, TruncatedText.MOST);
  }

  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }
}
