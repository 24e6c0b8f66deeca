import java.time.*
import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import cluster.*
System.out.println("Try: Partition.of(new Series(\"requests\", Unit.COUNT, Set.of(\"Oslo\")), 16), MergeStats.of(new Part(1, 2, 3, 4, 7)).totals()")
