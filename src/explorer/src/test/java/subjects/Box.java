package subjects;

/** A number that a plain field holds. */
final class Box {
  int n;

  Box(int n) {
    this.n = n;
  }
}
