package check.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.Answer;

@DisplayName("A right answer that is debugged")
class DebuggedAnswerTest {
  /** Longer than the ten seconds of patience that a trial has. */
  private static final Duration HOLD = Duration.ofSeconds(20);

  /** How often it is looked whether the program has ended already; no test fails by it. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private static final String APPLICATION = "jdk.internal.loader.ClassLoaders$AppClassLoader";

  @TempDir Path folder;

  /**
   * One thread is held where a learner would set a breakpoint: a worker's, then the caller's.
   *
   * @param nth which call of the method it is held in: one that is waited for with no more than a
   *     trial's patience. In 3.1 the test of the results calls it ten times, and looks before it
   *     waits; in the next test the worker that is held is missed at a rendezvous.
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({"03-pools, PoolMap, lambda$, 11", "04-dependencies, SafeCell, add, 1"})
  @DisplayName("stays right")
  void staysRight(String lesson, String exercise, String method, int nth) throws Exception {
    var engine = new EclipseEngine(ThisWorkbook.get(), folder);
    var reference = reference(lesson, exercise);
    ListeningConnector ear =
        Bootstrap.virtualMachineManager().listeningConnectors().stream()
            .filter(connector -> connector.name().equals("com.sun.jdi.SocketListen"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = ear.defaultArguments();
    arguments.get("localAddress").setValue(InetAddress.getLoopbackAddress().getHostAddress());
    String address = ear.startListening(arguments);
    try {
      var run =
          new FutureTask<>(() ->
              engine.run(
                  reference,
                  "-XX:TieredStopAtLevel=1",
                  "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,address=" + address));
      Thread.ofVirtual().start(run);
      debug(accepted(ear, arguments, run), lesson.substring(3) + "." + exercise, method, nth);
      var report = run.get();
      assertTrue(report.passed(), report::toString);
      assertEquals("", report.printed().err(), report::toString);
    } finally {
      ear.stopListening(arguments);
    }
  }

  /** The program that has come to be debugged. One that could not even start says why. */
  private static VirtualMachine accepted(
      ListeningConnector ear, Map<String, Connector.Argument> arguments, FutureTask<?> run)
      throws Exception {
    arguments.get("timeout").setValue(Long.toString(LOOK.toMillis()));
    while (true) {
      try {
        return ear.accept(arguments);
      } catch (TransportTimeoutException notYet) {
        if (run.isDone()) {
          throw new AssertionError("it has not come: " + run.get(), notYet);
        }
      }
    }
  }

  private static Answer reference(String lesson, String exercise) throws Exception {
    return ThisWorkbook.get().lessons().stream()
        .filter(l -> l.name().equals(lesson))
        .findFirst()
        .orElseThrow()
        .exercises()
        .stream()
        .filter(e -> e.name().equals(exercise))
        .findFirst()
        .orElseThrow()
        .answers()
        .stream()
        .filter(answer -> answer.kind() == Answer.Kind.REFERENCE)
        .findFirst()
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
