// Question: A file is cut at a byte. What is in its two halves?
// Run: java examples/Ex01_CutAtAByte.java
// Then: cut at the bytes 10, 12 and 16. Where could a program notice the cut by itself?

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.*;

void main() {
  byte[] bytes = "Oslo;5.0\nZ\u00FCrich;-3.4\n".getBytes(UTF_8);
  IO.println("%d bytes".formatted(bytes.length));
  for (int cut : new int[] {9, 11, 18}) {
    String left = new String(bytes, 0, cut, UTF_8);
    String right = new String(bytes, cut, bytes.length - cut, UTF_8);
    IO.println("cut at byte %d: \"%s\" and \"%s\"".formatted(cut, plain(left), plain(right)));
  }
}

/** With characters that any window can show: a line end as a slash, and others by their number. */
String plain(String text) {
  return text.chars()
      .mapToObj(c -> c == '\n' ? "/" : c < 127 ? Character.toString(c) : "[U+%04X]".formatted(c))
      .collect(Collectors.joining());
}

// Expect: 9 is between two lines, so both halves are right. 11 is between the two bytes of one
// character: each half has the character U+FFFD instead, which stands for bytes that are no text.
// 18 is in a number, and nothing looks wrong: the right half has 3.4, and the minus sign is gone.
// prints: 22 bytes
// prints: cut at byte 9: "Oslo;5.0/" and "Z[U+00FC]rich;-3.4/"
// prints: cut at byte 11: "Oslo;5.0/Z[U+FFFD]" and "[U+FFFD]rich;-3.4/"
// prints: cut at byte 18: "Oslo;5.0/Z[U+00FC]rich;-" and "3.4/"
