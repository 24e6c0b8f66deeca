// Question: What is parallelism for? (1) Large data: each line can be looked at on its own.
// Run: java examples/CountWords.java
// Then: read a large text file (Files.lines). How much of the time is only reading?

import java.util.*;
import java.util.stream.*;

void main() {
  List<String> lines = List.of("red blue edge", "blue green", "edge red blue");

  Map<String, Long> counts =
      lines.parallelStream() // the lines may be dealt out to several processors
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));

  IO.println(counts);
}

// Expect: every word with its number, the same as without the word "parallel".
// prints: {blue=3, edge=2, green=1, red=2}
