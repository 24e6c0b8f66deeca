package judge;

import java.io.InputStream;
import java.nio.file.Path;
import kit.CommonPool;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The program of the child JVM: loads JUnit, waits for one order, runs that test class as often as
 * ordered, and halts, whatever threads the learner's code has left behind.
 */
final class ChildProgram {
  /** Nothing is looked for: what a lesson may bring along must not change its verdict. */
  static final LauncherConfig JUPITER_ONLY =
      LauncherConfig.builder()
          .enableTestEngineAutoRegistration(false)
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .addTestEngines(new JupiterTestEngine())
          .addLauncherSessionListeners(new CommonPool())
          .build();

  /** As second argument: {@link Drill} first, so that the ordered test finds all tools warm. */
  static final String REHEARSE = "rehearse";

  private ChildProgram() {}

  /**
   * Started by {@link ChildJvm}, not by hand.
   *
   * @param args the run's folder; what it is to do before it is ready, if anything
   */
  public static void main(String[] args) {
    var judge = new Line(new PrivateFolder(Path.of(args[0])));
    var heap = new FullHeap(judge);
    System.setIn(InputStream.nullInputStream());
    Printing.capture(judge);
    try (var junit = LauncherFactory.openSession(JUPITER_ONLY)) {
      if (args.length > 1 && args[1].equals(REHEARSE)) {
        run(junit, Drill.class.getName(), new Narrator(judge, heap)); // nobody listens yet
      }
      judge.send(Frame.Kind.READY);
      var order = judge.receive().words();
      // From before the tests, so that their device takes it for a bystander.
      Thread.ofPlatform().name("judge").daemon().start(() -> answer(judge));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(judge)));
      judge.send(Frame.Kind.BEGUN);
      for (int i = 0; i < Integer.parseInt(order.getLast()); i++) {
        run(junit, order.getFirst(), new Narrator(judge, heap));
        Line.endChildren();
        judge.send(Frame.Kind.RUN_ENDED);
        Printing.capture(judge);
      }
    } catch (Throwable broken) {
      heap.endIfFull(broken);
      judge.send(Frame.Kind.BROKEN, broken.toString());
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  static void run(LauncherSession junit, String testClass, Narrator narrator) {
    Thread.interrupted(); // what an earlier run may have left
    junit
        .getLauncher()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .build(),
            narrator);
  }

  /** Ends the child when the judge is gone, even while learner code runs in circles. */
  private static void answer(Line judge) {
    while (true) {
      try {
        if (judge.receive().kind() == Frame.Kind.WHERE) {
          judge.send(Frame.Kind.THREADS, LearnerLine.ofThreads());
        }
      } catch (OutOfMemoryError e) {
        // Someone else's to tell. This thread must live: it is what ends the child.
      }
    }
  }

  /** Runs when the JVM is asked to end, which also a signal from outside may do. */
  private static void tellExit(Line judge) {
    Line.endChildren();
    LearnerLine.ofExit().ifPresent(line -> judge.send(Frame.Kind.EXITING, line));
  }
}
