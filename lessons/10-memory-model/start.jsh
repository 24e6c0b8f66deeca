import java.util.*
import java.util.concurrent.*
import java.util.concurrent.atomic.*
import memorymodel.*
System.out.println("Try: System.out.println(Program.MESSAGE.text()), and then Outcomes.of(Program.MESSAGE)")
