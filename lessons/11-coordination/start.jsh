import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import coordination.*
System.out.println("Try: var b = new Buffer<String>(2), b.put(\"hello\"), b.take(), Phases.run(2, 3, (worker, phase) -> IO.println(worker + \" \" + phase))")
