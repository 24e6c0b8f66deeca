import java.nio.file.*
import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import capstones.*
System.out.println("Try: Image.landscape(600, 400).write(Path.of(\"landscape.png\")), Measurements.write(Path.of(\"measurements.txt\"), 1_000_000, 400)")
