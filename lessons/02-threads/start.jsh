import java.util.*
import java.util.concurrent.*
import java.util.function.*
import threads.*
System.out.println("Try: Both.both(() -> 3 * 3, () -> 4 * 4)")
