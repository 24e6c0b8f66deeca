// Question: Can two programs work on the same memory, without sending the numbers?
// Run: java examples/Ex09_SharedMapping.java
// Then: map the file a third time, READ_ONLY. Can you read through it, and what does a write do?

import java.io.*;
import java.lang.foreign.*;
import java.nio.channels.*;
import java.nio.file.*;

final int numbers = 4;

/** Maps the file: its bytes are part of this program's memory, as if they were an array. */
MemorySegment map(Path file, Arena arena) throws IOException {
  try (FileChannel channel =
      FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
    return channel.map(FileChannel.MapMode.READ_WRITE, 0, numbers * Long.BYTES, arena);
  }
}

void main() throws IOException {
  Path file = Files.createTempFile("numbers", ".bin");
  try (Arena arena = Arena.ofConfined()) { // closing it ends the mappings
    // Two programs would each map the file once. Here one program does it twice.
    MemorySegment mine = map(file, arena);
    MemorySegment others = map(file, arena);

    for (int i = 0; i < numbers; i++) {
      mine.setAtIndex(ValueLayout.JAVA_LONG, i, i + 1);
    }
    for (int i = 0; i < numbers; i++) { // the other one squares them, where they are
      long x = others.getAtIndex(ValueLayout.JAVA_LONG, i);
      others.setAtIndex(ValueLayout.JAVA_LONG, i, x * x);
    }
    for (int i = 0; i < numbers; i++) {
      IO.println(mine.getAtIndex(ValueLayout.JAVA_LONG, i));
    }
    IO.println(mine.byteSize() + " bytes, none of them on the heap: " + mine.heapBase().isEmpty());
  } finally {
    Files.deleteIfExists(file);
  }
}

// Expect: what was written through one mapping is read through the other.
// prints: 1
// prints: 4
// prints: 9
// prints: 16
// prints: 32 bytes, none of them on the heap: true
