package book;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * Java code as HTML: its parts are marked for the style sheet, and classes of the JDK lead to their
 * API pages. This is done when the book is written, not in the browser: a script that highlights
 * there would throw the links away, and the pages are read and printed without one too. Which words
 * are keywords is asked of the JDK.
 */
final class JavaCode {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])++')"
              + "|(?<annotation>@(?!interface\\b)[A-Za-z_][\\w.]*)"
              + "|(?<number>\\b\\d[\\w]*+(?:\\.\\d\\w*+)?)"
              + "|(?<type>\\b(?:[a-z][a-z0-9]*\\.)*+[A-Z]\\w*+(?:\\.[A-Z]\\w*+)*+)"
              + "|(?<word>\\b[A-Za-z_$][\\w$-]*+)");

  /** Keywords in some places only, of which the JDK keeps no list. */
  private static final Set<String> CONTEXTUAL =
      Set.of("var", "record", "sealed", "non-sealed", "permits", "yield", "when");

  private final JavaNames names;

  /** Of code that stands where these names are known. */
  JavaCode(JavaNames names) {
    this.names = names;
  }

  /** A block of code. A class leads to its page where it is named first. */
  String block(String code) {
    return html(code, names.with(code), new HashSet<>());
  }

  /**
   * Code within a sentence.
   *
   * @param linked whether classes may lead to their pages: not within another link
   */
  String inline(String code, boolean linked) {
    if (!linked) {
      return Html.escaped(code);
    }
    var html = new StringBuilder();
    var token = TOKEN.matcher(code);
    int end = 0;
    while (token.find()) {
      html.append(Html.escaped(code.substring(end, token.start())));
      html.append(
          token.group("type") == null
              ? Html.escaped(token.group())
              : type(token.group(), names, new HashSet<>()));
      end = token.end();
    }
    return html.append(Html.escaped(code.substring(end))).toString();
  }

  private static String html(String code, JavaNames names, Set<String> seen) {
    var html = new StringBuilder();
    var token = TOKEN.matcher(code);
    int end = 0;
    while (token.find()) {
      html.append(Html.escaped(code.substring(end, token.start())));
      html.append(token.group("type") == null ? other(token) : type(token.group(), names, seen));
      end = token.end();
    }
    return html.append(Html.escaped(code.substring(end))).toString();
  }

  private static String other(Matcher token) {
    String text = token.group();
    String style =
        token.group("comment") != null
            ? "c"
            : token.group("string") != null
                ? "s"
                : token.group("annotation") != null
                    ? "a"
                    : token.group("number") != null ? "n" : isKeyword(text) ? "k" : "";
    return style.isEmpty()
        ? Html.escaped(text)
        : "<span class=\"%s\">%s</span>".formatted(style, Html.escaped(text));
  }

  private static boolean isKeyword(String word) {
    return SourceVersion.isKeyword(word) || CONTEXTUAL.contains(word);
  }

  /** The longest beginning of a chain of names that is a class leads to its page. */
  private static String type(String chain, JavaNames names, Set<String> seen) {
    String name = chain;
    while (true) {
      var found = names.find(name);
      if (found.isPresent()) {
        boolean first = seen.add(found.get().qualifiedName());
        String rest = Html.escaped(chain.substring(name.length()));
        return first
            ? "<a class=\"api\" href=\"%s\">%s</a>%s"
                .formatted(found.get().address(), Html.escaped(name), rest)
            : Html.escaped(chain);
      }
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return Html.escaped(chain);
      }
      name = name.substring(0, dot);
    }
  }
}
