package memorymodel;

import static memorymodel.scenes.MemoryModelBelief.ANYTHING_GOES;
import static memorymodel.scenes.MemoryModelBelief.NEVER_SEEN_SO_FORBIDDEN;
import static memorymodel.scenes.MemoryModelBelief.THREADS_TAKE_TURNS;
import static memorymodel.scenes.MemoryModelBelief.VOLATILE_FOR_ITSELF;
import static memorymodel.scenes.MemoryModelBelief.VOLATILE_LIKE_A_LOCK;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kit.Exercise;
import kit.Guard;
import kit.Rejection;
import kit.belief.Beliefs;
import kit.belief.Misconception;
import kit.memorymodel.AllowedOutcomes;
import kit.memorymodel.LitmusProgram;
import memorymodel.scenes.MemoryModelBelief;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Exercise("10.1 Outcomes")
@Beliefs(MemoryModelBelief.class)
class OutcomesTest {
  private static final Comparator<Pair> IN_ORDER =
      Comparator.comparingInt(Pair::r1).thenComparingInt(Pair::r2);

  @Test
  @Order(1)
  @DisplayName("each writes one variable and reads the other one")
  void storeBuffering() throws Exception {
    require(
        Program.STORE_BUFFERING,
        THREADS_TAKE_TURNS,
        "Nothing orders the two lines of a thread for the other thread. So both reads may come"
            + " before both writes.",
        ANYTHING_GOES);
  }

  @Test
  @Order(2)
  @DisplayName("a message, and a flag that is not volatile")
  void message() throws Exception {
    require(
        Program.MESSAGE,
        NEVER_SEEN_SO_FORBIDDEN,
        "Nothing orders the two writes, or the two reads, for the other thread. So it may see the"
            + " flag before the message.",
        ANYTHING_GOES);
  }

  @Test
  @Order(3)
  @DisplayName("one variable, read twice")
  void readTwice() throws Exception {
    require(
        Program.READ_TWICE,
        NEVER_SEEN_SO_FORBIDDEN,
        "Each of the two reads may see the 0 or the 1, and nothing orders them. So the second one"
            + " may still see the 0.",
        ANYTHING_GOES);
  }

  @Test
  @Order(4)
  @DisplayName("a number that nobody has written")
  void outOfNowhere() throws Exception {
    require(
        Program.OUT_OF_NOWHERE,
        ANYTHING_GOES,
        "Nobody writes anything but what was read, and the first to be read is a 0.",
        ANYTHING_GOES);
  }

  @Test
  @Order(5)
  @DisplayName("a message, and a flag that is volatile")
  void messageWithVolatileFlag() throws Exception {
    require(
        Program.MESSAGE_VOLATILE_FLAG,
        VOLATILE_LIKE_A_LOCK,
        "The two threads can still come in any order: before, between or after the two lines of the"
            + " other one.",
        VOLATILE_FOR_ITSELF);
  }

  @Test
  @Order(6)
  @DisplayName("each writes one volatile variable and reads the other one")
  void storeBufferingWithVolatiles() throws Exception {
    require(
        Program.STORE_BUFFERING_VOLATILE,
        VOLATILE_LIKE_A_LOCK,
        "volatile keeps nobody out: both writes may come before both reads.",
        VOLATILE_FOR_ITSELF);
  }

  /**
   * Compares the answer with what the memory model allows.
   *
   * @param ifMissing why one believes that a pair is forbidden which is allowed
   * @param why it is allowed
   * @param ifTooMany why one believes that a pair is allowed which is not
   */
  private static void require(
      Program program, Misconception ifMissing, String why, Misconception ifTooMany)
      throws Exception {
    Set<Pair> allowed = allowed(program);
    Set<Pair> said = Guard.call(() -> Outcomes.of(program));
    if (said == null) {
      throw Rejection.plain("of(%s) returned null.".formatted(program));
    }
    Set<Pair> missing = without(allowed, said);
    Set<Pair> tooMany = without(said, allowed);
    if (!missing.isEmpty()) {
      throw Rejection.of(
          ifMissing, "In %s, (r1, r2) can be %s, too. %s".formatted(program, list(missing), why));
    }
    if (!tooMany.isEmpty()) {
      throw Rejection.of(
          ifTooMany,
          "In %s, (r1, r2) can't be %s. %s".formatted(program, list(tooMany), whyNot(program)));
    }
  }

  private static String whyNot(Program program) {
    return switch (program) {
      case STORE_BUFFERING, MESSAGE, READ_TWICE -> "Nobody writes such a number.";
      case STORE_BUFFERING_VOLATILE ->
          "All threads see the accesses of volatile variables in one order. The first of the four"
              + " is a write, and the read of the other thread comes after it.";
      case MESSAGE_VOLATILE_FLAG ->
          "If r1 is 1, the read has seen the write of the volatile flag, and so the message was"
              + " written before it is read.";
      case OUT_OF_NOWHERE -> "Each thread writes what it has read, so nobody can be first.";
    };
  }

  private static Set<Pair> allowed(Program program) {
    return AllowedOutcomes.of(LitmusProgram.parse(program.text())).stream()
        .map(registers -> new Pair(registers.get("r1"), registers.get("r2")))
        .collect(Collectors.toSet());
  }

  private static Set<Pair> without(Set<Pair> pairs, Set<Pair> others) {
    Set<Pair> rest = new TreeSet<>(IN_ORDER);
    rest.addAll(pairs);
    rest.removeIf(others::contains);
    return rest;
  }

  private static String list(Set<Pair> pairs) {
    return pairs.stream().map(Pair::toString).collect(Collectors.joining(" or "));
  }
}
