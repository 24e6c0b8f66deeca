// Question: What is parallelism for? (2) Images: each row can be calculated on its own.
// Run: java examples/Ex08_ImageRows.java
// Then: write into the old picture (char[][] blurred = old). Why is even a single row wrong then?

import java.util.stream.*;

void main() {
  char[][] old = rows("000099990000", "000909909900", "009909909990", "099999999999");
  char[][] blurred = new char[old.length][old[0].length];

  IntStream.range(0, old.length)
      .parallel() // several processors may share the rows
      .forEach(row -> blur(old[row], blurred[row])); // reads the old picture, writes its own row

  for (char[] row : blurred) {
    IO.println(new String(row));
  }
}

char[][] rows(String... rows) {
  return Stream.of(rows).map(String::toCharArray).toArray(char[][]::new);
}

void blur(char[] from, char[] to) {
  for (int i = 0; i < from.length; i++) {
    int sum = dot(from, i - 1) + dot(from, i) + dot(from, i + 1);
    to[i] = (char) ('0' + sum / 3);
  }
}

int dot(char[] row, int i) {
  return row[Math.clamp(i, 0, row.length - 1)] - '0'; // beyond the border: the dot at the border
}

// Expect: the blurred picture. Each dot is the mean of itself and its left and right neighbours.
// prints: 000369963000
// prints: 003366666630
// prints: 036666666963
// prints: 369999999999
