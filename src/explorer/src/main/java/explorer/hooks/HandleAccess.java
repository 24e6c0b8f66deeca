package explorer.hooks;

import explorer.program.CodeSite.MemoryOrder;
import explorer.program.StepKind;

/**
 * What an access through a handle does, by its method's name.
 *
 * @param act whether it reads, writes, or does both as one step
 * @param isPlain whether it promises no more than an access without a handle
 * @param acquires whether it sees what was done before the write that it reads
 * @param releases whether what was done before it is seen by those who read what it writes
 */
record HandleAccess(StepKind act, boolean isPlain, boolean acquires, boolean releases) {
  private static final HandleAccess READ = new HandleAccess(StepKind.READ, false, true, false);
  private static final HandleAccess WRITE = new HandleAccess(StepKind.WRITE, false, false, true);

  /** What it promises to other threads, as far as it is a read or a write. */
  MemoryOrder order() {
    if (isPlain) {
      return MemoryOrder.PLAIN;
    }
    return acquires || releases ? MemoryOrder.ORDERED : MemoryOrder.OPAQUE;
  }

  static HandleAccess ofUpdater(String method) {
    return switch (method) {
      case "get" -> READ;
      case "set", "lazySet" -> WRITE;
      default -> new HandleAccess(StepKind.CALL, false, true, true);
    };
  }

  static HandleAccess ofHandle(String method) {
    return switch (method) {
      case "get" -> new HandleAccess(StepKind.READ, true, false, false);
      case "set" -> new HandleAccess(StepKind.WRITE, true, false, false);
      case "getOpaque" -> new HandleAccess(StepKind.READ, false, false, false);
      case "setOpaque" -> new HandleAccess(StepKind.WRITE, false, false, false);
      case "getVolatile", "getAcquire" -> READ;
      case "setVolatile", "setRelease" -> WRITE;
      default ->
          new HandleAccess(
              StepKind.CALL,
              false,
              !method.endsWith("Release") && !method.endsWith("Plain"),
              !method.endsWith("Acquire") && !method.endsWith("Plain"));
    };
  }
}
