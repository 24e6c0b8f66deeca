package virtualthreads.scenes;

import static virtualthreads.scenes.VirtualThreadBelief.ONE_FIELD_FOR_ALL;

import explorer.Scenario;
import java.util.concurrent.Callable;
import virtualthreads.AsUser;

/** Work for several users, whose threads take their steps in every order. */
public final class UserScenarios {
  private UserScenarios() {}

  /** Two threads work for two users. */
  public static final class TwoUsers extends Scenario {
    private String inAnns;
    private String inBens;

    /** Made by the explorer. */
    public TwoUsers() {
      task("Ann", () -> inAnns = AsUser.call("Ann", AsUser::user));
      task("Ben", () -> inBens = AsUser.call("Ben", AsUser::user));
    }

    @Override
    protected void verify() {
      require(
          "Ann".equals(inAnns) && "Ben".equals(inBens),
          ONE_FIELD_FOR_ALL,
          "In Ann's work user() said %s, and in Ben's work it said %s.".formatted(inAnns, inBens));
    }
  }

  /** A thread hands something over, and goes on for somebody else. */
  public static final class HandedOver extends Scenario {
    private String inAnns;
    private String inBens;

    /** Made by the explorer. */
    public HandedOver() throws Exception {
      Callable<String> task = AsUser.call("Ann", () -> AsUser.<String>handOver(AsUser::user));
      task("Ben", () -> inBens = AsUser.call("Ben", AsUser::user));
      task("helper", () -> inAnns = task.call());
    }

    @Override
    protected void verify() {
      require(
          "Ann".equals(inAnns) && "Ben".equals(inBens),
          "A task that was handed over by Ann's work saw %s, and meanwhile Ben's work saw %s."
              .formatted(inAnns, inBens));
    }
  }

  /** Two threads, which work for two users, call the same task. */
  public static final class CalledByTwo extends Scenario {
    private final Callable<String> task;
    private String inBens;
    private String afterBens;
    private String afterCleos;

    /** Made by the explorer. */
    public CalledByTwo() throws Exception {
      task = AsUser.call("Ann", () -> AsUser.<String>handOver(AsUser::user));
      task(
          "Ben",
          () ->
              AsUser.call(
                  "Ben",
                  () -> {
                    inBens = task.call();
                    afterBens = AsUser.user();
                    return null;
                  }));
      task(
          "Cleo",
          () ->
              AsUser.call(
                  "Cleo",
                  () -> {
                    task.call();
                    afterCleos = AsUser.user();
                    return null;
                  }));
    }

    @Override
    protected void verify() {
      require(
          "Ann".equals(inBens) && "Ben".equals(afterBens) && "Cleo".equals(afterCleos),
          ONE_FIELD_FOR_ALL,
          "Two threads, for Ben and for Cleo, called a task of Ann's. In it, user() said %s, and afterwards %s for Ben and %s for Cleo."
              .formatted(inBens, afterBens, afterCleos));
    }
  }
}
