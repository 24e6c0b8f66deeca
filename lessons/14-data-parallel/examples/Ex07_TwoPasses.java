// Question: Each sum needs the sum before it. How can three threads compute them?
// Run: java examples/Ex07_TwoPasses.java
// Then: use four blocks of three items. Which of the three lines stays the same?

import java.util.*;
import java.util.stream.*;

final int blocks = 3;
final int size = 4; // items in a block

/** What is done to a block. */
interface Work {
  void on(int block);
}

/** All blocks at the same time, if there are enough threads; returns when all are done. */
void forAllBlocks(Work work) {
  IntStream.range(0, blocks).parallel().forEach(work::on);
}

void main() {
  int[] sums = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};

  // The first pass: each block by itself.
  forAllBlocks(block -> {
    for (int i = block * size + 1; i < (block + 1) * size; i++) {
      sums[i] += sums[i - 1];
    }
  });
  IO.println("after the first pass:    " + Arrays.toString(sums));

  // The last element of each block is the sum of the block.
  int[] before = new int[blocks];
  for (int block = 1; block < blocks; block++) {
    before[block] = before[block - 1] + sums[block * size - 1];
  }
  IO.println("comes before each block: " + Arrays.toString(before));

  // The second pass: each block adds what comes before it.
  forAllBlocks(block -> {
    for (int i = block * size; i < (block + 1) * size; i++) {
      sums[i] += before[block];
    }
  });
  IO.println("after the second pass:   " + Arrays.toString(sums));
}

// Expect: after the first pass, the sums begin anew in each block. The sums of the blocks are 9, 22
// and 21, so 0, 9 and 31 come before the blocks.
// prints: after the first pass:    [3, 4, 8, 9, 5, 14, 16, 22, 5, 8, 13, 21]
// prints: comes before each block: [0, 9, 31]
// prints: after the second pass:   [3, 4, 8, 9, 14, 23, 25, 31, 36, 39, 44, 52]
