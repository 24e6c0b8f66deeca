// kind: a lazy stream of looks, which ends at the first success
package lockfree;

import java.util.stream.LongStream;

public final class Max {

  private Max() {}

  public static boolean raise(Register register, long value) {
    return LongStream.iterate(register.get(), now -> now < value, last -> register.get())
        .anyMatch(now -> register.compareAndSet(now, value));
  }
}
