import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import forkjoin.*
System.out.println("Try: Stream.of(5, 7, 9).collect(Stats.collector()), Reachable.from(node -> node < 4 ? new int[] {node + 1} : new int[0], 0, ForkJoinPool.commonPool())")
