package workbook;

/**
 * Finds the package that a source says it is in, as the compiler would, comments left out of
 * account: what only looks like a package line to a person's eye does not count.
 */
public final class PackageDeclaration {
  private static final String WORD = "package";

  private final String source;
  private int at;

  private PackageDeclaration(String source) {
    this.source = source;
  }

  /** The package's name; empty if the source names none before anything else. */
  public static String of(String source) {
    return new PackageDeclaration(source).name();
  }

  private String name() {
    skip();
    if (!source.startsWith(WORD, at)) {
      return "";
    }
    at += WORD.length();
    var name = new StringBuilder();
    skip();
    while (at < source.length() && source.charAt(at) != ';') {
      char last = source.charAt(at);
      name.append(last);
      at++;
      int end = at;
      skip();
      if (at > end && isOfWord(last) && at < source.length() && isOfWord(source.charAt(at))) {
        return ""; // two words side by side: the semicolon is missing
      }
    }
    return at < source.length() ? name.toString() : "";
  }

  private static boolean isOfWord(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  /** White space and comments. */
  private void skip() {
    while (at < source.length()) {
      if (Character.isWhitespace(source.charAt(at))) {
        at++;
      } else if (source.startsWith("//", at)) {
        at = behind("\n");
      } else if (source.startsWith("/*", at)) {
        at += 2;
        at = behind("*/");
      } else {
        return;
      }
    }
  }

  private int behind(String end) {
    int found = source.indexOf(end, at);
    return found < 0 ? source.length() : found + end.length();
  }
}
