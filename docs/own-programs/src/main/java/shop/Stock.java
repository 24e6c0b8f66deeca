package shop;

/** How many pieces of an article are left. Several threads sell them. */
public final class Stock {
  private int left;

  public Stock(int pieces) {
    left = pieces;
  }

  /** Takes a piece, if one is left. */
  public boolean take() {
    if (left == 0) {
      return false;
    }
    left = left - 1;
    return true;
  }

  public int left() {
    return left;
  }
}
