import java.util.*
import java.util.concurrent.*
import java.util.concurrent.locks.*
import liveness.*
System.out.println("Try: Account a = new Account(1, 100), b = new Account(2, 100); Transfer.move(a, b, 30); or ThreadDump.read(Path.of(\"dump.json\"))")
