import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import overuse.*
System.out.println("Try: CutoffSum.sum(20, 5, ForkJoinPool.commonPool(), (from, to) -> { System.out.println(from + \"..\" + (to - 1)); return to - from; })")
