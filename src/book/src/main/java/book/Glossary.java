package book;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.node.Node;
import workbook.MarkdownPage;
import workbook.NodeText;

/** The terms of the workbook's glossary, as they are found in a text. Immutable. */
final class Glossary {
  private static final int TERM = 0;
  private static final int MEANING = 1;
  private static final int LESSON = 3;

  /**
   * Words that are used in their everyday sense more often than as a term: a sentence about the
   * term would be wrong there.
   */
  private static final Set<String> EVERYDAY =
      Set.of(
          "work",
          "ask",
          "tell",
          "error",
          "fair",
          "score",
          "tail",
          "identity",
          "neutral",
          "stack",
          "fork",
          "vector",
          "sample",
          "condition");

  /**
   * A term.
   *
   * @param anchor of its row on the glossary's page
   * @param meaning its sentence
   * @param lesson the number of the lesson that explains it
   */
  record Term(String anchor, String meaning, int lesson) {}

  /**
   * A term in a text.
   *
   * @param start where it begins
   * @param end where it ends
   */
  record Use(Term term, int start, int end) {}

  private final Map<String, Term> terms;
  private final Pattern pattern;

  private Glossary(Map<String, Term> terms) {
    this.terms = terms;
    pattern =
        Pattern.compile(
            terms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(term -> Pattern.quote(term).replace(" ", "\\E\\s+\\Q"))
                .collect(Collectors.joining("|", "(?<![\\w.'-])(", ")(?:es|s)?(?![\\w-])")),
            Pattern.CASE_INSENSITIVE);
  }

  /** That of a page with tables of term, meaning, Java and lesson; empty if there is none. */
  static Glossary read(Path page) throws IOException {
    var terms = new LinkedHashMap<String, Term>();
    for (MarkdownPage.Section section : MarkdownPage.read(page).sections()) {
      for (Node node : section.nodes()) {
        if (node instanceof TableBlock table) {
          rows(table).forEach(row -> add(row, terms));
        }
      }
    }
    return new Glossary(terms);
  }

  private static List<List<String>> rows(TableBlock table) {
    var rows = new ArrayList<List<String>>();
    if (table.getLastChild() instanceof TableBody body) {
      for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(NodeText.plain(cell));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  private static void add(List<String> row, Map<String, Term> terms) {
    if (row.size() <= LESSON || !row.get(LESSON).matches("\\d+")) {
      return;
    }
    var term = new Term(anchor(row.get(TERM)), row.get(MEANING), Integer.parseInt(row.get(LESSON)));
    for (String name : row.get(TERM).split(", ")) {
      String plain = key(name.replaceFirst("^to ", "").replaceFirst(" \\(.*", ""));
      if (!EVERYDAY.contains(plain)) {
        terms.putIfAbsent(plain, term);
      }
    }
  }

  /** The anchor of a row whose first cell has these words. */
  static String anchor(String words) {
    return "term-" + MarkdownPage.anchor(words);
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /**
   * The first terms in a text, each once.
   *
   * @param lesson the lesson on whose page it stands: before a word is explained it may be meant in
   *     its everyday sense, so terms of one word begin with their lesson; several words are a term
   *     everywhere
   * @param seen terms that are not wanted any more; those that are found are added
   */
  List<Use> uses(String text, int lesson, Set<Term> seen) {
    var uses = new ArrayList<Use>();
    if (terms.isEmpty()) {
      return uses;
    }
    var found = pattern.matcher(text);
    while (found.find()) {
      String name = key(found.group(1));
      Optional.ofNullable(terms.get(name))
          .filter(term -> name.contains(" ") || name.contains("-") || term.lesson() <= lesson)
          .filter(seen::add)
          .ifPresent(term -> uses.add(new Use(term, found.start(), found.end())));
    }
    return uses;
  }
}
