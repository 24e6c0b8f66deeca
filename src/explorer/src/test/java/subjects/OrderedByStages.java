package subjects;

import java.util.concurrent.CompletableFuture;

/** Plain data, ordered by the stages of futures. */
public final class OrderedByStages {
  private OrderedByStages() {}

  @Accepted
  public static final class ByCompletableFuture extends PairScenario {
    ByCompletableFuture() {
      super(
          new Pair() {
            private int data;

            @Override
            public void a() {
              data = 1;
              CompletableFuture.supplyAsync(() -> data++).thenAccept(_ -> data++).join();
              data++;
            }

            @Override
            public void b() {}
          });
    }
  }

  @Accepted
  public static final class ByWhoCompletes extends PairScenario {
    ByWhoCompletes() {
      super(
          new Pair() {
            private int data;
            private final CompletableFuture<String> written = new CompletableFuture<>();

            @Override
            public void a() {
              data = 1;
              written.complete("yes");
            }

            @Override
            public void b() {
              written.join();
              int seen = data;
            }
          });
    }
  }

  @Accepted
  public static final class ByARegisteredFunction extends PairScenario {
    ByARegisteredFunction() {
      super(
          new Pair() {
            private final CompletableFuture<String> told = new CompletableFuture<>();

            @Override
            public void a() {
              told.complete("yes");
            }

            @Override
            public void b() {
              var box = new Box(1); // written after A has begun, used by whoever completes
              told.thenRun(() -> box.n++);
            }
          });
    }
  }

  @Accepted
  public static final class ByTwoStagesThatAreCombined extends PairScenario {
    ByTwoStagesThatAreCombined() {
      super(
          new Pair() {
            private int left;
            private int right;

            @Override
            public void a() {
              var one = CompletableFuture.runAsync(() -> left++).thenRun(() -> left++);
              var other = CompletableFuture.runAsync(() -> right++);
              one.runAfterBoth(other, () -> left += right).join();
            }

            @Override
            public void b() {}
          });
    }
  }
}
