// Question: Three machines become four. How many of the keys have to move?
// Run: java examples/Ex03_OneMachineMore.java
// Then: let four machines become three again. Which keys must move, and which needn't?

int keys = 10_000;
int partitions = 271;

void main() {
  // The partition is the machine: hash modulo the number of machines.
  int moved = 0;
  for (int i = 0; i < keys; i++) {
    int hash = ("key-" + i).hashCode();
    if (Math.floorMod(hash, 3) != Math.floorMod(hash, 4)) {
      moved++;
    }
  }
  IO.println("hash modulo machines: " + percent(moved) + " move");

  // Many partitions, whose number never changes, and a table that says which machine has which.
  int[] before = new int[partitions];
  int[] after = new int[partitions];
  int given = 0;
  for (int p = 0; p < partitions; p++) {
    before[p] = p % 3;
    boolean isGiven =
        given < partitions / 4 && p % 4 == 0; // the new machine gets a quarter of them
    given += isGiven ? 1 : 0;
    after[p] = isGiven ? 3 : before[p];
  }
  moved = 0;
  for (int i = 0; i < keys; i++) {
    int partition = Math.floorMod(("key-" + i).hashCode(), partitions);
    if (before[partition] != after[partition]) {
      moved++;
    }
  }
  IO.println(partitions + " partitions and a table: " + percent(moved) + " move");
}

String percent(int moved) {
  return Math.round(100.0 * moved / keys) + " %";
}

// Expect: about three quarters of all keys, and about one quarter. The new machine needs a quarter.
// prints: hash modulo machines: 75 % move
// prints: 271 partitions and a table: 25 % move
