// Question: Two jobs are under way at the same time. Is that parallel?
// Run: java examples/Ex03_TakesTurns.java
// Then: add a third job. Which job is done first now, and are all of them done any earlier?

import java.util.*;

void main() {
  Queue<Iterator<String>> underWay = new ArrayDeque<>();
  underWay.add(List.of("tea: put the kettle on", "tea: pour the water", "tea: drink").iterator());
  underWay.add(
      List.of("puzzle: look for a corner", "puzzle: lay the corner", "puzzle: look for the next")
          .iterator());

  int most = underWay.size();
  Set<Thread> hands = new HashSet<>(); // a thread carries out the program: lesson 02
  while (!underWay.isEmpty()) {
    Iterator<String> job = underWay.remove();
    IO.println(job.next()); // one step of this job …
    hands.add(Thread.currentThread());
    if (job.hasNext()) {
      underWay.add(job); // … then it is the other job's turn
    }
  }
  IO.println("most jobs under way: " + most);
  IO.println("hands: " + hands.size());
}

// Expect: both jobs have begun before either is done, and yet one pair of hands does both.
// prints: tea: put the kettle on
// prints: puzzle: look for a corner
// prints: tea: pour the water
// prints: puzzle: lay the corner
// prints: tea: drink
// prints: puzzle: look for the next
// prints: most jobs under way: 2
// prints: hands: 1
