package capstones.scenes;

import capstones.Session;
import java.util.List;
import java.util.concurrent.Executors;
import kit.Guard;
import kit.Rejection;

/** A session whose user interface and whose workers are pools. */
public final class RealPools {
  private static final int JOBS = 50;

  private RealPools() {}

  /** Asks for many jobs in a row, and demands that the last one is shown to its end. */
  public static void lastOneIsShown() throws Exception {
    Guard.run(() -> {
      try (var ui = Executors.newSingleThreadExecutor()) {
        var view = new RecordingView(ui.submit(Thread::currentThread).get());
        try (var workers = Executors.newFixedThreadPool(3)) {
          var session = ui.submit(() -> new Session<>(ui, workers, view)).get();
          for (int i = 1; i <= JOBS; i++) {
            String job = "job " + i;
            ui.submit(() ->
                    session.ask(publish -> {
                      publish.accept(job + ", part 1");
                      publish.accept(job + ", part 2");
                    }))
                .get();
          }
        } // all jobs have ended
        ui.submit(() -> {}).get(); // and all that they gave to the user interface has been done
        view.requireOnlyUi();
        requireLast(view);
      }
    });
  }

  private static void requireLast(RecordingView view) {
    var shown = view.shown();
    var last = shown.subList(Math.max(0, shown.size() - 2), shown.size());
    var due = List.of("job %d, part 1".formatted(JOBS), "job %d, part 2".formatted(JOBS));
    if (!last.equals(due)) {
      throw Rejection.plain(
          "The user asked for %d jobs in a row. The last parts that were shown are %s instead of %s."
              .formatted(JOBS, last, due));
    }
    if (view.isBusy()) {
      throw Rejection.plain("All of %d jobs have ended, and the view is busy.".formatted(JOBS));
    }
  }
}
