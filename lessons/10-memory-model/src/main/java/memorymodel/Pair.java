package memorymodel;

/**
 * What two reads saw in the end.
 *
 * @param r1 what the read saw that is called {@code r1} in a program
 * @param r2 what the read saw that is called {@code r2}
 */
public record Pair(int r1, int r2) {

  @Override
  public String toString() {
    return "(" + r1 + ", " + r2 + ")";
  }
}
