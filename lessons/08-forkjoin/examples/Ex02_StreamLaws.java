// Question: Which reductions give the same result in a parallel stream?
// Run: java examples/Ex02_StreamLaws.java
// Then: try Math::max with 0 as the identity, and numbers that are all negative.

import java.util.function.*;
import java.util.stream.*;

void main() {
  show("sum, from 0       ", 0, Integer::sum);
  show("sum, from 10      ", 10, Integer::sum); // 10 is not neutral
  show("product, from 1   ", 1, (a, b) -> a * b);
  show("minimum, from 0   ", 0, Math::min); // 0 is not neutral either
  show("difference, from 0", 0, (a, b) -> a - b); // not associative
  IO.println(
      "texts joined      : "
          + IntStream.rangeClosed(1, 4)
              .parallel()
              .mapToObj(x -> "" + x)
              .reduce("", String::concat));
}

void show(String what, int identity, IntBinaryOperator operation) {
  IO.println(
      what
          + ": sequential "
          + IntStream.rangeClosed(1, 4).reduce(identity, operation)
          + ", parallel "
          + IntStream.rangeClosed(1, 4).parallel().reduce(identity, operation));
}

// Expect: the same result twice where the laws hold. With 10 as the identity, the parallel stream
// adds 10 in each of its four parts. The minimum from 0 is wrong both times. The concatenation of
// strings is not commutative, but it is associative, and that is enough.
// prints: sum, from 0       : sequential 10, parallel 10
// prints: sum, from 10      : sequential 20, parallel 50
// prints: product, from 1   : sequential 24, parallel 24
// prints: minimum, from 0   : sequential 0, parallel 0
// prints: difference, from 0: sequential -10, parallel 0
// prints: texts joined      : 1234
