package cluster;

import com.hazelcast.core.MemberLeftException;
import com.hazelcast.spi.exception.TargetNotMemberException;
import java.util.concurrent.ExecutionException;

/** Tells the loss of a member from the failure of a task. */
public final class LostMember {

  private LostMember() {}

  /**
   * Returns whether a member's future has failed because its member is lost. The engine says so in
   * two ways. If the member had the task when it was lost, {@code get} throws a {@link
   * MemberLeftException}: an {@link ExecutionException} without a cause. If the member was lost
   * already when the task was sent, {@code get} throws an {@link ExecutionException} with a {@link
   * TargetNotMemberException} as its cause.
   *
   * <p>Everything else comes from the task itself.
   *
   * @param failure what {@code Future.get} has thrown
   */
  public static boolean isCauseOf(ExecutionException failure) {
    return failure instanceof MemberLeftException
        || failure.getCause() instanceof TargetNotMemberException;
  }
}
