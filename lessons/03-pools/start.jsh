import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import pools.*
System.out.println("Try: PoolMap.map(4, x -> x * x, List.of(1, 2, 3, 4, 5))")
