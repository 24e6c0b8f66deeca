// Question: What is parallelism for? (1) Large data: each line can be processed on its own.
// Run: java examples/Ex07_CountWords.java
// Then: read a large text file (Files.lines). How much of the time does the reading itself take?

import java.util.*;
import java.util.stream.*;

void main() {
  List<String> lines = List.of("red blue edge", "blue green", "edge red blue");

  Map<String, Long> counts =
      lines.parallelStream() // several processors may share the lines
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));

  IO.println(counts);
}

// Expect: each word with its count, the same as stream() in place of parallelStream() gives.
// prints: {blue=3, edge=2, green=1, red=2}
