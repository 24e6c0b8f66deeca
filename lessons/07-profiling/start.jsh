import java.nio.file.*
import java.time.*
import java.util.*
import java.util.stream.*
import jdk.jfr.*
import jdk.jfr.consumer.*
import profiling.*
Path bakery = Path.of("src/test/resources/recordings/bakery.jfr")
if (!Files.exists(bakery)) bakery = Path.of("lessons/07-profiling").resolve(bakery);
System.out.println("Try: RecordingFile.readAllEvents(bakery).getFirst(), then HottestLock.hottestLock(bakery)")
