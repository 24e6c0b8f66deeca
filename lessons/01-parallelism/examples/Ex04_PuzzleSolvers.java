// Question: A puzzle has 120 pieces. What do more friends gain, and how busy are they?
// Run: java examples/Ex04_PuzzleSolvers.java
// Then: set frame to 0, then to 120. Which column tells you whether more friends are worth it?

import java.util.*;

int pieces = 120;
int frame = 12; // these come first, and only one friend at a time can lay them

void main() {
  IO.println("friends  minutes  speed-up  busy");
  for (int friends : new int[] {1, 2, 4, 8, 16, 108}) {
    double speedUp = (double) minutes(1) / minutes(friends);
    double busy = 100.0 * pieces / (friends * minutes(friends)); // utilisation
    IO.println(
        String.format(
            Locale.ROOT, "%7d  %7d  %8.1f  %3.0f%%", friends, minutes(friends), speedUp, busy));
  }
}

/** This counts and measures nothing: each minute, everybody who can lay a piece lays one. */
int minutes(int friends) {
  int minutes = 0;
  for (int laid = 0; laid < pieces; minutes++) {
    int hands = laid < frame ? 1 : friends;
    laid += hands;
  }
  return minutes;
}

// Expect: each doubling of the friends gains less than the one before, and more of them are idle.
// prints: friends  minutes  speed-up  busy
// prints:       1      120       1.0  100%
// prints:       2       66       1.8   91%
// prints:       4       39       3.1   77%
// prints:       8       26       4.6   58%
// prints:      16       19       6.3   39%
// prints:     108       13       9.2    9%
