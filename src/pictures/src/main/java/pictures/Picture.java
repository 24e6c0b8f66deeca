package pictures;

import java.util.Objects;

/**
 * A drawing and its equal in words: whoever can't see the one reads the other. Neither says
 * anything by colour alone.
 *
 * @param title a few words
 * @param svg a document of its own, without references to anything outside; it can also stand
 *     within an HTML page, beside others
 * @param words lines for a terminal or a screen reader, as they are; no control characters but line
 *     ends
 */
public record Picture(String title, String svg, String words) {
  /** Nothing may be null. */
  public Picture {
    Objects.requireNonNull(title);
    Objects.requireNonNull(svg);
    Objects.requireNonNull(words);
  }
}
