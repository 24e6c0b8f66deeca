import java.util.*
import java.util.concurrent.*
import java.util.concurrent.atomic.*
import java.util.function.*
import java.util.stream.*
import lockfree.*
import lockfree.Stack
System.out.println("Try: var stack = new Stack<String>(), stack.push(\"a\"), stack.pop(); var h = new Histogram(3), h.addAll(new int[] {2, 0, 2}), h.counts()")
