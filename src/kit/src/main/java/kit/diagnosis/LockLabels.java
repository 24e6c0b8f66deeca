package kit.diagnosis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for locks in one sentence: {@code the lock of Account@2} is the second account in it. An
 * object's hash would say no more and read worse.
 */
final class LockLabels {
  private final Map<String, List<String>> seen = new HashMap<>();

  /**
   * @param lock class and identity, {@code bank.Account@1f2e3d}
   */
  String of(String lock) {
    String type = lock.substring(0, lock.lastIndexOf('@') < 0 ? lock.length() : lock.indexOf('@'));
    String simple = type.substring(type.lastIndexOf('.') + 1);
    boolean explicit = type.startsWith("java.util.concurrent.locks.");
    // ReentrantLock$NonfairSync is how a ReentrantLock works; Bank$Account is an Account.
    int dollar = explicit ? simple.indexOf('$') : simple.lastIndexOf('$');
    String name =
        dollar < 0 ? simple : explicit ? simple.substring(0, dollar) : simple.substring(dollar + 1);
    List<String> alike = seen.computeIfAbsent(name, n -> new ArrayList<>());
    if (!alike.contains(lock)) {
      alike.add(lock);
    }
    String numbered = name + "@" + (alike.indexOf(lock) + 1);
    return explicit ? numbered : "the lock of " + numbered;
  }
}
