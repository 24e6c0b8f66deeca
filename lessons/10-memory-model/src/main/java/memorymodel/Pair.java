package memorymodel;

/**
 * What two reads saw in the end.
 *
 * @param r1 what the read called {@code r1} saw
 * @param r2 what the read called {@code r2} saw
 */
public record Pair(int r1, int r2) {

  @Override
  public String toString() {
    return "(" + r1 + ", " + r2 + ")";
  }
}
