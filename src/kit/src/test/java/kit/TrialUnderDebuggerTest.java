package kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.EventRequest;
import java.io.BufferedReader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While a debugger holds one thread")
class TrialUnderDebuggerTest {
  /** Longer than the patience of the program, which its start must not use up on a busy machine. */
  private static final long HOLD_MILLIS = 3 * DebuggedProgram.PATIENCE.toMillis();

  @ParameterizedTest
  @ValueSource(strings = {"CALLER", "PLATFORM", "VIRTUAL"})
  @DisplayName("nothing is proved, and no patience is spent")
  void held(String kind) throws Exception {
    VirtualMachine debugged = launched(kind);
    var out = CompletableFuture.supplyAsync(() -> outcome(debugged.process().inputReader()));
    var err =
        CompletableFuture.runAsync(() -> debugged.process().errorReader().lines().forEach(l -> {}));
    try {
      debug(debugged);
      assertEquals(DebuggedProgram.OUTCOME + "returned after 1", out.get());
      err.get();
    } finally {
      debugged.process().destroyForcibly();
    }
  }

  private static VirtualMachine launched(String kind) throws Exception {
    var connector = Bootstrap.virtualMachineManager().defaultConnector();
    var arguments = connector.defaultArguments();
    arguments.get("home").setValue(System.getProperty("java.home"));
    arguments
        .get("options")
        .setValue("-XX:TieredStopAtLevel=1 -cp \"" + System.getProperty("java.class.path") + "\"");
    arguments.get("main").setValue(DebuggedProgram.class.getName() + " " + kind);
    return connector.launch(arguments);
  }

  private static String outcome(BufferedReader output) {
    return output.lines().filter(l -> l.startsWith(DebuggedProgram.OUTCOME)).findFirst().orElse("");
  }

  /** Stops the one thread at the breakpoint, as Eclipse and VS Code do, and lets it go later. */
  private static void debug(VirtualMachine debugged) throws Exception {
    var prepared = debugged.eventRequestManager().createClassPrepareRequest();
    prepared.addClassFilter(DebuggedProgram.class.getName());
    prepared.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    prepared.enable();
    Thread held = null;
    while (true) {
      var events = debugged.eventQueue().remove();
      for (Event event : events) {
        switch (event) {
          case ClassPrepareEvent loaded -> {
            var stop = loaded.referenceType().methodsByName("stop").getFirst().location();
            var breakpoint = debugged.eventRequestManager().createBreakpointRequest(stop);
            breakpoint.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
            breakpoint.enable();
            events.resume();
          }
          case BreakpointEvent _ -> {
            held =
                Thread.startVirtualThread(() -> {
                  try {
                    Thread.sleep(HOLD_MILLIS); // a learner thinks
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  events.resume();
                });
          }
          case VMDisconnectEvent _ -> {
            assertNotNull(held, "nobody has come to the breakpoint");
            return;
          }
          default -> events.resume();
        }
      }
    }
  }
}
