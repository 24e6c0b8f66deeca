// Question: How do you make a value only once, when it is first needed, with no lock in your code?
// Run: java examples/Ex05_Holder.java
// Then: let the constructor throw an exception. What do the first and the second call throw?

import java.util.*;
import java.util.concurrent.*;

static class Dictionary {
  /** The JVM initialises a class when it is first used: once, and all other threads wait. */
  private static class Holder {
    static final Dictionary ONLY = new Dictionary();
  }

  private final Map<String, String> words;

  private Dictionary() {
    IO.println("the dictionary is made");
    words = Map.of("Hand", "hand", "viele", "many");
  }

  static Dictionary get() {
    return Holder.ONLY;
  }

  String translate(String word) {
    return words.getOrDefault(word, "?");
  }
}

void main() throws Exception {
  IO.println("nobody has asked yet");
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    List<Future<String>> answers = new ArrayList<>();
    for (String word : List.of("viele", "Hand", "viele", "Fuss")) {
      answers.add(pool.submit(() -> Dictionary.get().translate(word)));
    }
    for (Future<String> answer : answers) {
      IO.println(answer.get());
    }
  }
}

// Expect: four threads ask, and the dictionary is made once, when the first of them asks. The
// constructor ends before any thread gets the dictionary, and each sees all that it has written.
// prints: nobody has asked yet
// prints: the dictionary is made
// prints: many
// prints: hand
// prints: many
// prints: ?
