// Question: Three machines count the words of their own lines. What do they have to send?
// Run: java examples/Ex02_Shuffle.java
// Then: count only words with more than three letters. Where do you filter, before or after?

import java.util.*;

int machines = 3;

// Each machine has a part of the text.
List<String> parts =
    List.of("the sea the sea the hill", "the sea and the wave", "a hill and a hill and the sea");

Map<String, Integer> count(String part) {
  Map<String, Integer> counts = new TreeMap<>();
  for (String word : part.split(" ")) {
    counts.merge(word, 1, Integer::sum);
  }
  return counts;
}

void main() {
  IO.println("words in all: " + parts.stream().mapToInt(part -> part.split(" ").length).sum());

  // 1. Each machine counts its own words: it combines what it has before it sends anything.
  List<Map<String, Integer>> counted = parts.stream().map(part -> count(part)).toList();
  IO.println("to send, counted first: " + counted.stream().mapToInt(Map::size).sum());

  // 2. Shuffle: each word goes to the machine of its partition, from wherever it was counted.
  List<Map<String, Integer>> received = new ArrayList<>();
  int sent = 0;
  for (int machine = 0; machine < machines; machine++) {
    received.add(new TreeMap<>());
  }
  for (int from = 0; from < machines; from++) {
    for (var entry : counted.get(from).entrySet()) {
      int to = Math.floorMod(entry.getKey().hashCode(), machines);
      sent += from == to ? 0 : 1;
      // 3. The machine of the partition combines what comes.
      received.get(to).merge(entry.getKey(), entry.getValue(), Integer::sum);
    }
  }
  IO.println("of these, to another machine: " + sent);
  for (int machine = 0; machine < machines; machine++) {
    IO.println("machine " + machine + " has " + received.get(machine));
  }
}

// Expect: fewer pairs than words, because each machine counts first. Each word ends up at one
// place.
// prints: words in all: 19
// prints: to send, counted first: 12
// prints: of these, to another machine: 8
// prints: machine 0 has {the=6, wave=1}
// prints: machine 1 has {a=2, and=3, sea=4}
// prints: machine 2 has {hill=3}
