package warmup;

/** A sum that can be added to in two ways. */
final class SharedSum {
  private int value;

  void add(int n) {
    value += n;
  }

  synchronized void guardedAdd(int n) {
    value += n;
  }

  int value() {
    return value;
  }
}
