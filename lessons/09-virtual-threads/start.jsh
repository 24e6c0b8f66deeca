import java.time.*
import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.stream.*
import virtualthreads.*
System.out.println("Try: ServeAll.serve(10_000, request -> Thread.sleep(1000)), AsUser.call(\"Ann\", () -> AsUser.user())")
