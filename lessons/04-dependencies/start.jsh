import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import dependencies.*
System.out.println("Try: WordCount.count(List.of(\"to be or\", \"not to be\"), 2, Words::of)")
