package cluster;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.IExecutorService;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Exercise 16.5: lesson 03's {@code map} once more, on the members of a cluster. */
public final class ClusterMap {

  private ClusterMap() {}

  /**
   * Lets the members of a cluster compute the results for all items. When a member is lost, the
   * members that are left do its work.
   *
   * <p>Each item becomes one task, {@code task.apply(item)}. This method sends it to a member by
   * {@link IExecutorService#submitToMember(Callable, Member)}, as it is and not wrapped, and uses
   * no other way to run it. All members work at the same time, if there are as many items. How many
   * tasks a member has at a time, and which member gets which item, is up to this method.
   *
   * <p>A future says that its member was lost by an exception that {@link LostMember#isCauseOf}
   * knows. Then the item is sent again, to a member that is not known to be lost. A lost member is
   * not used again. A result that has arrived is kept, and its item is not sent again. Nobody can
   * say whether the lost member had run the task already, so a task may run twice: the caller
   * passes tasks that may.
   *
   * <p>The executor belongs to the caller and is not shut down. Threads that this method starts
   * have ended when it returns or throws.
   *
   * @param executor the executor service of the whole cluster
   * @param members the members that do the work, in any order; this list is not changed
   * @param task makes the task for an item; may be called again when an item is sent again
   * @param items the items, in the order in which the results are wanted; may be empty; some may be
   *     equal
   * @return the results, a new list, in the order of the items; a result may be null
   * @throws ExecutionException if a task throws: the cause is what it threw, and the item is not
   *     sent again; or if all members were lost before all results had arrived: what a future threw
   *     then, or an exception with that as its cause. All tasks that are still out are cancelled
   *     first, by {@code cancel(true)}; nobody waits for them to end.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the tasks
   *     that are still out are cancelled in the same way
   * @throws IllegalArgumentException if there is no member
   */
  public static <T, R> List<R> map(
      IExecutorService executor,
      List<Member> members,
      Function<? super T, ? extends Callable<R>> task,
      List<? extends T> items)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Send every item to a member by submitToMember, keep the futures, then collect their"
            + " results in order. Where LostMember.isCauseOf says so, send the item to another"
            + " member.");
  }
}
