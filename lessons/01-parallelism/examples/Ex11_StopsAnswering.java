// Question: A program does a long piece of work. Why does it stop answering?
// Run: java examples/Ex11_StopsAnswering.java
// Then: see Ex12_KeepsAnswering.java, where another pair of hands does the same work.

import java.util.*;

void main() {
  List<String> questions = List.of("what time is it?", "are you still there?");

  work();

  for (String question : questions) {
    IO.println("answered: " + question);
  }
}

void work() {
  IO.println("the work begins");
  long sum = 0;
  for (int i = 0; i < 1_000_000; i++) {
    sum += i % 7;
  }
  IO.println(sum > 0 ? "the work is done" : "never printed");
}

// Expect: no answer until the work is done, because one pair of hands does both.
// prints: the work begins
// prints: the work is done
// prints: answered: what time is it?
// prints: answered: are you still there?
