// kind: a CompletableFuture for each step, completed by those of its needs; parallelism as float
package parallelism;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

public record Plan(long work, long span) {

  public static Plan of(Map<Step, Set<Step>> needs, ToLongFunction<Step> cost) {

    Map<Step, CompletableFuture<Long>> ends = new LinkedHashMap<>();
    needs.keySet().forEach(s -> ends.put(s, new CompletableFuture<>()));
    CompletableFuture<Void> start = new CompletableFuture<>();
    needs.forEach((s, before) -> {
      CompletableFuture<?>[] all =
          Stream.concat(Stream.of(start), before.stream().map(ends::get))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all)
          .thenRun(() ->
              ends.get(s)
                  .complete(
                      cost.applyAsLong(s)
                          + before.stream().mapToLong(b -> ends.get(b).join()).max().orElse(0)));
    });
    start.complete(null);
    if (!ends.values().stream().allMatch(CompletableFuture::isDone)) {
      throw new IllegalArgumentException("a circle");
    }
    return new Plan(
        needs.keySet().stream().mapToLong(cost).sum(),
        ends.values().stream().mapToLong(CompletableFuture::join).max().orElse(0));
  }

  public double parallelism() {
    return span == 0 ? 1 : (float) work / span;
  }
}
