// Question: Twice as many friends: half the time, or twice the puzzle?
// Run: java examples/Ex05_BiggerPuzzle.java
// Then: let the frame grow with the puzzle (12 * friends). What happens to the last column?

import java.util.*;

void main() {
  IO.println("friends  the same puzzle  a puzzle that grows");
  for (int friends : new int[] {1, 2, 4, 8, 16}) {
    int same = minutes(12, 108, friends);
    int grows = minutes(12, 108 * friends, friends);
    IO.println(String.format(Locale.ROOT, "%7d  %11d min  %15d min", friends, same, grows));
  }
}

/** One friend lays the frame. Then all friends lay the rest, each of them one piece a minute. */
int minutes(int frame, int rest, int friends) {
  return frame + Math.ceilDiv(rest, friends);
}

// Expect: more friends finish the same puzzle earlier; the growing puzzle always takes as long.
// prints: friends  the same puzzle  a puzzle that grows
// prints:       1          120 min              120 min
// prints:       2           66 min              120 min
// prints:       4           39 min              120 min
// prints:       8           26 min              120 min
// prints:      16           19 min              120 min
