package kit.schedules.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import kit.schedules.schedule.Act;
import kit.schedules.schedule.Participant;
import kit.schedules.schedule.Pending;

/**
 * The calls of a {@code LongAdder}. Its documentation says that a sum is no snapshot: an addition
 * that comes while it is being summed up may be in the sum or not, each on its own. So a sum is two
 * steps; of several additions between them it has the last alone.
 */
public final class Adders {
  private Adders() {}

  private static List<Long> additions(Participant me, LongAdder adder) {
    return me.run().facts().<List<Long>>of(adder, ArrayList::new);
  }

  public static void add(LongAdder adder, long n, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, adder));
    me.notes().argument(n);
    adder.add(n);
    additions(me, adder).add(n);
  }

  public static void increment(LongAdder adder, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, adder));
    adder.increment();
    additions(me, adder).add(1L);
  }

  public static void decrement(LongAdder adder, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, adder));
    adder.decrement();
    additions(me, adder).add(-1L);
  }

  public static long sum(LongAdder adder, int site) {
    Participant me = Participant.current();
    me.step(Pending.at(Act.CALL, site, adder));
    long before = adder.sum();
    int seen = additions(me, adder).size();
    me.step(Pending.at(Act.CALL, site, adder));
    List<Long> all = additions(me, adder);
    long sum = all.size() - seen > 1 ? before + all.getLast() : adder.sum();
    me.notes().value(sum);
    return sum;
  }

  public static long longValue(LongAdder adder, int site) {
    return sum(adder, site);
  }

  public static int intValue(LongAdder adder, int site) {
    return (int) sum(adder, site);
  }
}
