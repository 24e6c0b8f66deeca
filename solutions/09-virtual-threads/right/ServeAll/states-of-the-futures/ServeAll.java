// kind: invokeAll, and then the states of the futures: nothing is shared
package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      int request = i;
      tasks.add(() -> {
        handler.serve(request);
        return null;
      });
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return (int)
          threads.invokeAll(tasks).stream()
              .filter(future -> future.state() == Future.State.SUCCESS)
              .count();
    }
  }
}
