package bench.docs;

/** How the coach prints a piece of text: it uses one of these at a time. */
enum TextStyle {
  PLAIN("plain"),
  TITLE("title"),
  NOTE("note"),
  GOOD("good"),
  BAD("bad"),
  CODE("code");

  private final String word;

  TextStyle(String word) {
    this.word = word;
  }

  /** Its name in the style sheet. */
  String word() {
    return word;
  }
}
