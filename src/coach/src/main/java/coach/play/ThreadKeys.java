package coach.play;

import explorer.play.PlayThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The key that moves each thread: the letter that is its name, or else the next one that is free. A
 * thread keeps its key however many come after it.
 */
final class ThreadKeys {
  private static final String FREE = "abcdegijkmoprtvwxyz"; // all but those of commands

  private final Map<Integer, Character> byThread = new HashMap<>();
  private final List<Character> taken = new ArrayList<>();

  /** Gives keys to threads that have none yet, first to those whose name is a letter. */
  void add(List<PlayThread> threads) {
    threads.stream()
        .filter(thread -> thread.name().length() == 1)
        .forEach(thread -> give(thread, thread.name().toLowerCase(Locale.ROOT).charAt(0)));
    threads.forEach(thread ->
        FREE.chars()
            .filter(key -> !taken.contains((char) key))
            .findFirst()
            .ifPresent(key -> give(thread, (char) key)));
  }

  private void give(PlayThread thread, char key) {
    boolean isFree = FREE.indexOf(key) >= 0 && !taken.contains(key);
    if (isFree && !byThread.containsKey(thread.number())) {
      byThread.put(thread.number(), key);
      taken.add(key);
    }
  }

  /** The key of a thread; {@code ?} if there are more threads than letters. */
  char of(int thread) {
    return byThread.getOrDefault(thread, '?');
  }

  /** Whose key that is. */
  Optional<Integer> thread(char key) {
    return byThread.entrySet().stream()
        .filter(entry -> entry.getValue() == key)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Moves as they are typed: {@code abba}. */
  String typed(List<Integer> moves) {
    var keys = new StringBuilder();
    moves.forEach(move -> keys.append(of(move)));
    return keys.toString();
  }
}
