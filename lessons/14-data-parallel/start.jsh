import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import dataparallel.*
System.out.println("Try: Dot.dot(new PlainLanes(4), new float[] {1, 2, 3}, new float[] {1, 1, 1}), Scan.scan(new long[] {1, 2, 3, 4}, Long::sum, 2, ForkJoinPool.commonPool())")
