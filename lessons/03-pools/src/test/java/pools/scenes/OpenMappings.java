package pools.scenes;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** The mappings of files that this JVM has: made by {@code FileChannel.map}, and not ended yet. */
final class OpenMappings {
  private OpenMappings() {}

  /** How many there are now. */
  static long count() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().startsWith("mapped"))
        .mapToLong(BufferPoolMXBean::getCount)
        .sum();
  }
}
