// Question: Row by row or column by column: how often does memory have to deliver a line?
// Run: java examples/Ex01_RowsAndColumns.java
// Then: make the picture 16 columns wide instead of 1,024. Why are both orders equally good then?

import java.util.*;

final int rows = 256;
final int columns = 1_024;

/**
 * A small cache: it holds lines of 16 numbers, and drops the line that was not used for longest.
 */
class Cache extends LinkedHashMap<Integer, Boolean> {
  private static final int LINES = 128;
  private static final int NUMBERS_IN_A_LINE = 16;
  int deliveries;

  Cache() {
    super(LINES, 1, true); // true: in the order of use
  }

  void read(int address) {
    if (put(address / NUMBERS_IN_A_LINE, true) == null) {
      deliveries++; // the line was not in the cache
    }
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
    return size() > LINES;
  }
}

/** The rows lie in memory one behind the other. */
int address(int row, int column) {
  return row * columns + column;
}

void main() {
  Cache byRows = new Cache();
  for (int row = 0; row < rows; row++) {
    for (int column = 0; column < columns; column++) {
      byRows.read(address(row, column));
    }
  }
  IO.println("row by row:       %,d deliveries".formatted(byRows.deliveries));

  Cache byColumns = new Cache();
  for (int column = 0; column < columns; column++) {
    for (int row = 0; row < rows; row++) {
      byColumns.read(address(row, column));
    }
  }
  IO.println("column by column: %,d deliveries".formatted(byColumns.deliveries));
}

// Expect: row by row, each line is delivered once, and all of its 16 numbers are used. Column by
// column, a line is dropped before its next number is read, so each read needs a delivery.
// prints: row by row:       16,384 deliveries
// prints: column by column: 262,144 deliveries
