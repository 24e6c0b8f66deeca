package cluster.scenes;

import kit.belief.Misconception;

/** What is believed about tasks that run on the members of a cluster. */
public enum EngineBelief implements Misconception {
  ENGINE_DEALS_EVENLY(
      "the-engine-deals-evenly",
      "The engine gives each member its share.",
      "It knows all members, so it can deal.",
      "`submit` gives each task to a random member. With three tasks and three members, one member"
          + " gets nothing most of the time.",
      "submit takes a member at random, and may take the same one for all tasks: send each task to"
          + " a member that you choose, by submitToMember.",
      Sections.ENGINE),
  ONE_BIG_POOL(
      "a-cluster-is-one-big-pool",
      "What I submit to the cluster runs on the whole cluster.",
      "There is one executor service for all members.",
      "A task runs on the member that it was sent to. Another member that has nothing to do does"
          + " not take it over.",
      "A member does what is sent to it and nothing else: deal the tasks to all members.",
      Sections.ENGINE),
  CODE_TRAVELS(
      "code-travels-with-the-task",
      "A lambda runs wherever I send it.",
      "In a pool it does.",
      "What is sent is the data in the task's fields, and the name of its class. An ordinary lambda"
          + " has no name that another JVM knows, and the variables that it uses stay behind.",
      "Another JVM gets a task's data and not its code: send the task as task.apply(item) has made"
          + " it, and do the rest here, with its result.",
      Sections.DATA),
  LOSS_IS_FAILURE(
      "a-lost-member-is-a-failed-task",
      "If get throws, the task has failed.",
      "In a pool that is what it means.",
      "On a cluster it has two meanings: the task has thrown, or nobody knows what has become of"
          + " it, because its member is lost. In the second case another member can do it.",
      "A task that was lost with its member has not failed: send its item to another member.",
      Sections.LOST),
  EVERY_EXCEPTION_IS_A_LOSS(
      "every-exception-is-a-loss",
      "If get throws, I send the item again.",
      "On a cluster something is always broken.",
      "What the task itself throws, it throws on the next member too, and the caller waits longer"
          + " for the same news.",
      "What the task has thrown, it will throw on each member: send an item again only if its"
          + " member was lost.",
      Sections.LOST),
  LOST_IS_AWAY_FOR_A_MOMENT(
      "lost-is-away-for-a-moment",
      "A member that was lost answers the next time.",
      "A web page that does not load often loads the second time.",
      "The engine has taken it out of the cluster. If the machine comes back, it joins as a new"
          + " member with another name.",
      "A lost member does not come back: send the item to a member that is left.",
      Sections.LOST),
  START_ALL_AGAIN(
      "start-all-again",
      "When something goes wrong, I start again from the beginning.",
      "It is simple, and the second time it works.",
      "With many members, one of them is lost during each long run, and the run never ends. What"
          + " has arrived is here, and no member can take it away again.",
      "A result that has arrived cannot be lost any more: send only those items again whose results"
          + " are missing.",
      Sections.LOST),
  SOMEBODY_IS_LEFT(
      "somebody-is-left",
      "One of the members is always left.",
      "Nobody loses three machines at once.",
      "They may have one power supply, or one bug. If nobody can do the work, the caller has to"
          + " hear of it.",
      "All members can be lost: count those that are left, and throw when there is none.",
      Sections.LOST),
  LEFT_BEHIND(
      "what-i-leave-stops-by-itself",
      "When I throw, the members stop working for me.",
      "Nobody waits for their results any more.",
      "They know nothing of it. Each computes to the end what it was sent, and the next call waits"
          + " behind it.",
      "The members don't know that you have given up: before you throw, call cancel(true) on each"
          + " future that is not done.",
      Sections.LOST),
  GIVEN_IS_MINE(
      "what-i-am-given-is-mine",
      "I may strike lost members from the list that I am given.",
      "It saves a copy.",
      "The caller goes on using the list, perhaps for another call at the same time. And a list"
          + " from `List.of` can't be changed at all.",
      "The list belongs to your caller: make a copy, and strike the lost members from that.",
      Sections.LOST),
  THERE_IS_A_MEMBER(
      "there-is-always-a-member",
      "Nobody has a cluster without members.",
      "Somebody has started it.",
      "The list of members comes from a running system, and at the wrong moment it is empty."
          + " Without a check, it comes out as a division by zero or as a wait without end.",
      "The list of members may be empty: refuse that with an IllegalArgumentException before you"
          + " begin.",
      Sections.ENGINE),
  EQUAL_ITEMS_ARE_ONE(
      "equal-items-are-one",
      "A map from item to result is enough.",
      "Each item has one result.",
      "Two items may be equal. In a map, they have one place, and a result is missing or stands in"
          + " two places.",
      "Equal items are different tasks: keep results by the place of the item, not by the item.",
      Sections.ENGINE),
  NULL_IS_NO_RESULT(
      "null-is-no-result",
      "As long as it is null, the result is missing.",
      "A new array is full of null.",
      "A task may return `null`. That is a result, and it has arrived.",
      "A task may return null, and some collections take no null: keep results in an ArrayList or"
          + " an array, and ask the future whether it is done.",
      Sections.ENGINE);

  private final Details details;

  EngineBelief(String id, String belief, String why, String truth, String advice, Section section) {
    this.details = new Details(id, belief, why, truth, advice, section);
  }

  @Override
  public Details details() {
    return details;
  }

  private static final class Sections {
    static final Section ENGINE = in("An engine");
    static final Section DATA = in("A task is data");
    static final Section LOST = in("A member is lost");

    private static Section in(String heading) {
      return new Section("16-cluster", heading);
    }
  }
}
