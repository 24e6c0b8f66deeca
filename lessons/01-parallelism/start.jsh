import java.util.*
import java.util.function.*
import java.util.stream.*
import parallelism.*
System.out.println("Try: Amdahl.speedUp(0.1, 4), Deal.deal(10, 4)")
