// misconception: first-come-first-place
// says: the second of the two ended first
// from: right/invoke-all
package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    List<Object> results = Collections.synchronizedList(new ArrayList<>());
    Thread one = start(() -> results.add(first.get()));
    Thread two = start(() -> results.add(second.get()));
    one.join();
    two.join();
    @SuppressWarnings("unchecked")
    Pair<A, B> pair = new Pair<>((A) results.get(0), (B) results.get(1));
    return pair;
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }
}
