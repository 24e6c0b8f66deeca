import java.util.*
import java.util.function.*
import java.util.stream.*
import measuring.*
System.out.println("Try: SerialFraction.of(3.1, 4), Compare.compare(new Sample(Kind.TIME_PER_OPERATION, List.of(10.1, 9.9, 10.2, 10.0, 9.8)), new Sample(Kind.TIME_PER_OPERATION, List.of(10.3, 9.6, 10.4, 9.7, 10.1)))")
