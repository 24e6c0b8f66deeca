// Question: A file is cut into ranges of bytes. Which range does a line belong to?
// Run: java examples/Ex02_WhoseLine.java
// Then: let take begin at the byte from, and not at the byte before. Which line is lost, and in
// which of the two calls of show?

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.*;

final byte[] file = "one\ntwo\nthree\nfour\nfive\nsix\n".getBytes(UTF_8);

void main() {
  show(2);
  show(3);
}

void show(int workers) {
  for (int i = 0; i < workers; i++) {
    int from = file.length * i / workers;
    int to = file.length * (i + 1) / workers;
    IO.println("%d workers, bytes %d to %d: %s".formatted(workers, from, to, take(from, to)));
  }
}

/** The lines that begin in a range. */
List<String> take(int from, int to) {
  // If the byte before the range ends a line, a line begins at the first byte of the range.
  int begin = from == 0 ? 0 : lineEnd(from - 1) + 1;
  List<String> lines = new ArrayList<>();
  while (begin < to) {
    int end = lineEnd(begin); // perhaps behind the range
    lines.add(new String(file, begin, end - begin, UTF_8));
    begin = end + 1;
  }
  return lines;
}

int lineEnd(int from) {
  int end = from;
  while (end < file.length && file[end] != '\n') {
    end++;
  }
  return end;
}

// Expect: each line once, in the range in which it begins. With 2 workers, the cut is exactly
// between two lines. With 3 workers, the first range takes "three": it begins at byte 8, and ends
// at byte 13, behind the range.
// prints: 2 workers, bytes 0 to 14: [one, two, three]
// prints: 2 workers, bytes 14 to 28: [four, five, six]
// prints: 3 workers, bytes 0 to 9: [one, two, three]
// prints: 3 workers, bytes 9 to 18: [four]
// prints: 3 workers, bytes 18 to 28: [five, six]
