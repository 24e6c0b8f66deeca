package cluster.scenes;

import java.util.ArrayList;
import java.util.List;

/**
 * The single copy that clients are to believe in. It says which results of operations, one after
 * the other, are possible. A failed write is kept until a read shows that it has taken its step.
 * That is enough: a step that nobody sees, before the next step overwrites it, changes nothing.
 */
final class SingleCopy {
  private final List<String> failed = new ArrayList<>(); // writes that may still take their step
  private String value = "";
  private boolean isWritten; // whether the value is from a write that has returned

  void written(String newValue) {
    value = newValue;
    isWritten = true;
  }

  void writeFailed(String newValue) {
    failed.add(newValue);
  }

  /** Whether a read can return this. If so, it has. */
  boolean isRead(String read) {
    if (read.equals(value)) {
      return true;
    }
    boolean isLate = failed.remove(read);
    if (isLate) {
      value = read;
      isWritten = false;
    }
    return isLate;
  }

  /** What a read must return if no failed write takes its step. */
  String value() {
    return value;
  }

  /** Whether the value was acknowledged, and not only read. */
  boolean isAcknowledged() {
    return isWritten;
  }
}
