package check.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import check.fixtures.ThisWorkbook;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.connect.TransportTimeoutException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.EventRequest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import workbook.Answer;

@DisplayName("A right answer that is debugged")
class DebuggedAnswerTest {
  /** Longer than the ten seconds of patience that a trial has. */
  private static final Duration HOLD = Duration.ofSeconds(20);

  /** How long until it is asked whether the program has ended already; no test fails by it. */
  private static final Duration POLLING_INTERVAL = Duration.ofSeconds(1);

  private static final String APPLICATION = "jdk.internal.loader.ClassLoaders$AppClassLoader";

  @TempDir Path folder;

  private final List<DebuggerPort> ports = new ArrayList<>();

  /** One after the other: the JDK's connectors are not thread-safe. */
  @AfterEach
  void closePorts() throws Exception {
    for (var port : ports) {
      port.connector().stopListening(port.arguments());
    }
  }

  /**
   * One thread is held where a learner would set a breakpoint: a worker's, then the caller's. Both
   * programs are held at the same time.
   */
  @TestFactory
  @DisplayName("stays right")
  Stream<DynamicTest> staysRight() throws Exception {
    var engine = new EclipseEngine(ThisWorkbook.get(), folder);
    var all =
        List.of(
            new Held("03-pools", "PoolMap", "lambda$", 11),
            new Held("04-dependencies", "SafeCell", "add", 1));
    for (var _ : all) {
      ports.add(DebuggerPort.open());
    }
    var runs = new LinkedHashMap<String, FutureTask<EclipseEngine.Report>>();
    for (int i = 0; i < all.size(); i++) {
      var held = all.get(i);
      var port = ports.get(i);
      var run = new FutureTask<>(() -> debugged(engine, held, port));
      Thread.ofVirtual().start(run);
      runs.put(held.exercise(), run);
    }
    return runs.entrySet().stream()
        .map(run -> dynamicTest(run.getKey(), () -> requireRight(run.getValue().get())));
  }

  /**
   * Where a thread is held.
   *
   * @param method the beginning of its name
   * @param nth which call of the method it is held in: one that is waited for with no more than a
   *     trial's patience. In 3.1 the test of the results calls it ten times, and looks before it
   *     waits; in the next test the worker that is held is missed at a rendezvous.
   */
  private record Held(String lesson, String exercise, String method, int nth) {}

  private static void requireRight(EclipseEngine.Report report) {
    assertTrue(report.passed(), report::toString);
    assertEquals("", report.printed().err(), report::toString);
  }

  /**
   * Where a program comes to be debugged.
   *
   * @param arguments what the connector knows the port by
   */
  private record DebuggerPort(
      ListeningConnector connector, Map<String, Connector.Argument> arguments, String address) {

    static DebuggerPort open() throws Exception {
      ListeningConnector connector =
          Bootstrap.virtualMachineManager().listeningConnectors().stream()
              .filter(c -> c.name().equals("com.sun.jdi.SocketListen"))
              .findFirst()
              .orElseThrow();
      var arguments = connector.defaultArguments();
      arguments.get("localAddress").setValue(InetAddress.getLoopbackAddress().getHostAddress());
      arguments.get("timeout").setValue(Long.toString(POLLING_INTERVAL.toMillis()));
      return new DebuggerPort(connector, arguments, connector.startListening(arguments));
    }
  }

  private static EclipseEngine.Report debugged(EclipseEngine engine, Held held, DebuggerPort port)
      throws Exception {
    var reference = reference(held.lesson(), held.exercise());
    var run =
        new FutureTask<>(() ->
            engine.run(
                reference,
                "-XX:TieredStopAtLevel=1",
                "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + port.address()));
    Thread.ofVirtual().start(run);
    debug(
        accepted(port, run),
        reference.exercise().lesson().packageName() + "." + held.exercise(),
        held.method(),
        held.nth());
    return run.get();
  }

  /** The program that has come to be debugged. One that could not even start says why. */
  private static VirtualMachine accepted(DebuggerPort port, FutureTask<?> run) throws Exception {
    while (true) {
      try {
        return port.connector().accept(port.arguments());
      } catch (TransportTimeoutException notYet) {
        if (run.isDone()) {
          throw new AssertionError("it has not come: " + run.get(), notYet);
        }
      }
    }
  }

  private static Answer reference(String lesson, String exercise) throws Exception {
    return ThisWorkbook.get()
        .exercise(lesson, exercise)
        .orElseThrow()
        .answer("the reference")
        .orElseThrow();
  }

  /** Stops the thread that comes there as the nth, as Eclipse and VS Code do; lets it go later. */
  private static void debug(VirtualMachine debugged, String type, String method, int nth)
      throws Exception {
    var requests = debugged.eventRequestManager();
    var prepared = requests.createClassPrepareRequest();
    prepared.addClassFilter(type);
    prepared.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    prepared.enable();
    Thread held = null;
    while (true) {
      var events = debugged.eventQueue().remove();
      for (Event event : events) {
        switch (event) {
          case ClassPrepareEvent loaded when isAsCompiled(loaded.referenceType()) -> {
            var breakpoint =
                requests.createBreakpointRequest(named(method, loaded.referenceType()).location());
            breakpoint.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            breakpoint.addCountFilter(nth);
            breakpoint.enable();
            events.resume();
          }
          case BreakpointEvent _ ->
              held =
                  Thread.startVirtualThread(() -> {
                    try {
                      Thread.sleep(HOLD); // a learner thinks
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    events.resume();
                  });
          case VMDisconnectEvent _ -> {
            assertNotNull(held, "nobody has come to the breakpoint");
            return;
          }
          default -> events.resume();
        }
      }
    }
  }

  /** The kit loads answers anew; a debugger shows what Maven and the IDE have compiled. */
  private static boolean isAsCompiled(ReferenceType type) {
    return type.classLoader() != null
        && type.classLoader().referenceType().name().equals(APPLICATION);
  }

  private static Method named(String start, ReferenceType type) {
    return type.methods().stream()
        .filter(method -> method.name().startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
