// Question: How many threads could work on this graph at the same time?
// Run: java examples/Ex08_Levels.java
// Then: begin at another station. From which one can the most threads work?

import java.util.*;

/** For each station, the stations that are one stop away. */
final Map<String, List<String>> stops =
    Map.of(
        "Airport", List.of("Harbour"),
        "Harbour", List.of("Airport", "Museum", "Market", "Castle"),
        "Museum", List.of("Harbour", "Park", "School"),
        "Market", List.of("Harbour", "Park", "Mill"),
        "Castle", List.of("Harbour", "Mill"),
        "Park", List.of("Museum", "Market", "Lake"),
        "School", List.of("Museum"),
        "Mill", List.of("Market", "Castle", "Lake"),
        "Lake", List.of("Park", "Mill"));

void main() {
  Set<String> seen = new HashSet<>(Set.of("Airport"));
  List<String> level = List.of("Airport");
  int looked = 0;
  while (!level.isEmpty()) {
    IO.println(level.size() + " at the same time: " + level);
    List<String> next = new ArrayList<>();
    for (String station : level) { // this loop could be parallel
      for (String neighbour : stops.get(station)) {
        looked++;
        if (seen.add(neighbour)) {
          next.add(neighbour);
        }
      }
    }
    level = next;
  }
  IO.println(seen.size() + " stations, " + looked + " looks at a neighbour");
}

// Expect: the number of stations changes from level to level. At the Airport, everything depends
// on one station, so only one thread has work. Most looks find a station that was seen before.
// prints: 1 at the same time: [Airport]
// prints: 1 at the same time: [Harbour]
// prints: 3 at the same time: [Museum, Market, Castle]
// prints: 3 at the same time: [Park, School, Mill]
// prints: 1 at the same time: [Lake]
// prints: 9 stations, 22 looks at a neighbour
