package subjects;

import explorer.Scenario;
import explorer.race.SmallProgram;
import explorer.race.SmallProgram.Action;
import explorer.race.SmallProgram.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Does what the system property {@value #PROPERTY} tells: a {@link SmallProgram}. */
public final class ToldProgram extends Scenario {
  public static final String PROPERTY = "explorer.told.program";

  /** The variables that the threads share. */
  static final class Variables {
    private static final VarHandle FIRST = handle("first");
    private static final VarHandle SECOND = handle("second");

    private int first;
    private int second;
    private volatile int firstVolatile;
    private volatile int secondVolatile;
    private final AtomicInteger firstAtomic = new AtomicInteger();
    private final AtomicInteger secondAtomic = new AtomicInteger();

    private static VarHandle handle(String field) {
      try {
        return MethodHandles.lookup().findVarHandle(Variables.class, field, int.class);
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    int access(Kind kind, boolean isFirst) {
      return switch (kind) {
        case READ -> isFirst ? first : second;
        case WRITE -> isFirst ? (first = 1) : (second = 1);
        case VOLATILE_READ -> isFirst ? firstVolatile : secondVolatile;
        case VOLATILE_WRITE -> isFirst ? (firstVolatile = 1) : (secondVolatile = 1);
        case ATOMIC_UPDATE -> (isFirst ? firstAtomic : secondAtomic).incrementAndGet();
        case HANDLE_READ -> (int) (isFirst ? FIRST : SECOND).getVolatile(this);
        case HANDLE_WRITE -> {
          (isFirst ? FIRST : SECOND).setVolatile(this, 1);
          yield 1;
        }
        case LOCK, UNLOCK -> throw new IllegalArgumentException("no access");
      };
    }
  }

  private final Variables variables = new Variables();
  private final List<Object> locks = List.of(new Object(), new Object());

  ToldProgram() {
    var program = SmallProgram.parse(System.getProperty(PROPERTY));
    for (int i = 0; i < program.threads().size(); i++) {
      Action[] actions = program.threads().get(i).toArray(Action[]::new);
      task(Character.toString('A' + i), () -> run(actions));
    }
  }

  private void run(Action[] actions) {
    for (int i = 0; i < actions.length; ) {
      i = runFrom(i, actions);
    }
  }

  /** Runs one action, or a block with all that is in it; the number of the next one. */
  private int runFrom(int i, Action[] actions) {
    Action action = actions[i];
    if (action.kind() != Kind.LOCK) {
      variables.access(action.kind(), action.on() == 0);
      return i + 1;
    }
    synchronized (locks.get(action.on())) {
      int next = i + 1;
      while (actions[next].kind() != Kind.UNLOCK) {
        next = runFrom(next, actions);
      }
      return next + 1;
    }
  }
}
