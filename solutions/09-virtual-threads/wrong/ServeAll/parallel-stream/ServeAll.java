// misconception: server-needs-a-pool
// says: in platform threads
// from: reference
package virtualthreads;

import java.util.stream.IntStream;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    return IntStream.range(0, requests)
        .parallel()
        .map(request -> {
          try {
            handler.serve(request);
            return 1;
          } catch (Throwable e) {
            return 0;
          }
        })
        .sum();
  }
}
