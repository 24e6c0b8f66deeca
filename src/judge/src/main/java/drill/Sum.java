package drill;

/** A sum that can be added to in two ways. */
final class Sum {
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
