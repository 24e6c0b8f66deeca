package explorer.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A program of a few threads that do one after the other what they are told: plain, volatile and
 * atomic accesses, accesses of the plain variables through a handle, and blocks under a lock.
 *
 * @param threads what each of them does
 */
public record SmallProgram(List<List<Action>> threads) {
  /** What kind of thing an action does, and the letter that stands for it. */
  public enum Kind {
    READ('r'),
    WRITE('w'),
    VOLATILE_READ('R'),
    VOLATILE_WRITE('W'),
    ATOMIC_UPDATE('u'),
    HANDLE_READ('h'),
    HANDLE_WRITE('H'),
    LOCK('('),
    UNLOCK(')');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    private static Kind of(char letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no kind: " + letter);
    }
  }

  /**
   * One action.
   *
   * @param on the number of the variable, or of the lock
   */
  public record Action(Kind kind, int on) {
    @Override
    public String toString() {
      return "" + kind.letter + on;
    }
  }

  /**
   * An action in an interleaving.
   *
   * @param thread its number
   */
  public record Event(int thread, Action action) {}

  private static final int VARIABLES = 2;
  private static final int SYNCHRONISING = Kind.LOCK.ordinal() - Kind.VOLATILE_READ.ordinal();

  /**
   * A program of two or three threads, all of it by chance.
   *
   * @param most how many actions it has in all
   */
  public static SmallProgram random(Random chance, int most) {
    int threads = 2 + chance.nextInt(2);
    return new SmallProgram(
        IntStream.range(0, threads).mapToObj(_ -> thread(chance, most / threads)).toList());
  }

  private static List<Action> thread(Random chance, int most) {
    var all = new ArrayList<Action>();
    while (all.size() < most) {
      int room = most - all.size();
      if (room > 2 && chance.nextInt(3) == 0) {
        int lock = chance.nextInt(VARIABLES);
        all.add(new Action(Kind.LOCK, lock));
        for (int i = chance.nextInt(room - 1); i > 0; i--) {
          all.add(access(chance));
        }
        all.add(new Action(Kind.UNLOCK, lock));
      } else {
        all.add(access(chance));
      }
    }
    return all;
  }

  private static Action access(Random chance) {
    boolean isPlain = chance.nextBoolean();
    Kind kind =
        isPlain
            ? chance.nextBoolean() ? Kind.READ : Kind.WRITE
            : Kind.values()[Kind.VOLATILE_READ.ordinal() + chance.nextInt(SYNCHRONISING)];
    return new Action(kind, chance.nextInt(VARIABLES));
  }

  /** As {@link #toString} told it. */
  public static SmallProgram parse(String text) {
    var threads = new ArrayList<List<Action>>();
    for (String thread : text.split("\\|")) {
      var actions = new ArrayList<Action>();
      for (String action : thread.strip().split(" ")) {
        actions.add(new Action(Kind.of(action.charAt(0)), action.charAt(1) - '0'));
      }
      threads.add(actions);
    }
    return new SmallProgram(threads);
  }

  /** {@code (0 w1 )0 | r1 W0}. */
  @Override
  public String toString() {
    return threads.stream()
        .map(all -> all.stream().map(Action::toString).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  /** Tells all interleavings, to the end or to where all that are left wait for a lock. */
  public void interleavings(Consumer<List<Event>> told) {
    extend(new ArrayList<>(), new int[threads.size()], new int[VARIABLES], told);
  }

  /**
   * @param done how many actions of each thread are in {@code events}
   * @param holder the thread that has each lock, plus one; 0: nobody
   */
  private void extend(List<Event> events, int[] done, int[] holder, Consumer<List<Event>> told) {
    boolean isMaximal = true;
    for (int thread = 0; thread < threads.size(); thread++) {
      if (done[thread] == threads.get(thread).size()) {
        continue;
      }
      Action next = threads.get(thread).get(done[thread]);
      int before = holder[next.on()];
      if (next.kind() == Kind.LOCK && before != 0) {
        continue;
      }
      isMaximal = false;
      if (next.kind() == Kind.LOCK) {
        holder[next.on()] = thread + 1;
      } else if (next.kind() == Kind.UNLOCK) {
        holder[next.on()] = 0;
      }
      events.add(new Event(thread, next));
      done[thread]++;
      extend(events, done, holder, told);
      done[thread]--;
      events.removeLast();
      holder[next.on()] = before;
    }
    if (isMaximal) {
      told.accept(events);
    }
  }
}
