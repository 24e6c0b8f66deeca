package judge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import kit.CommonPool;
import kit.quiescence.Quiescence;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The program of the child JVM: loads JUnit, waits for an order, runs that test class, and so on
 * until the judge kills it, whatever threads the learner's code has left behind.
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

  /**
   * The second makes a verdict a tenth quicker, and takes a third of the first; more gain little.
   */
  private static final int REHEARSALS = 2;

  private ChildProgram() {}

  /**
   * Started by {@link ChildJvm}, not by hand.
   *
   * @param args the run's folder; what it is to do before it is ready, if anything
   */
  public static void main(String[] args) {
    var folder = new PrivateFolder(Path.of(args[0]));
    var judge = new Line(folder);
    var heap = new FullHeap(judge);
    System.setIn(InputStream.nullInputStream());
    Printing.capture(judge);
    try (var junit = LauncherFactory.openSession(JUPITER_ONLY)) {
      if (args.length > 1 && args[1].equals(REHEARSE)) {
        for (int i = 0; i < REHEARSALS; i++) {
          run(junit, Drill.class, new Narrator(judge, heap, Flight.none())); // nobody listens yet
        }
      }
      var flight = Flight.begin();
      Quiescence.begin(); // starts the kit's own thread: no run is to be blamed for it
      judge.send(Frame.Kind.READY);
      var orders = new LinkedBlockingQueue<>(List.of(judge.receive()));
      // From before the tests, so that their device takes it for a bystander.
      Thread.ofPlatform().name("judge").daemon().start(() -> listen(judge, orders));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(judge)));
      while (true) {
        carryOut(
            orders.take().words().getFirst(),
            folder,
            junit,
            judge,
            new Narrator(judge, heap, flight),
            flight);
      }
    } catch (Throwable broken) {
      heap.endIfFull(broken);
      judge.send(Frame.Kind.BROKEN, broken.toString());
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void carryOut(
      String test,
      PrivateFolder folder,
      LauncherSession junit,
      Line judge,
      Narrator narrator,
      Flight flight)
      throws IOException, ClassNotFoundException {
    judge.send(Frame.Kind.BEGUN);
    var before = Leftovers.before();
    try (var classes = new RunLoader(folder)) {
      Thread.currentThread().setContextClassLoader(classes);
      run(junit, classes.loadClass(test), narrator);
    }
    Line.endChildren();
    judge.send(Frame.Kind.RUN_ENDED, Boolean.toString(before.none()));
    Printing.capture(judge);
  }

  static void run(LauncherSession junit, Class<?> testClass, Narrator narrator) {
    Thread.interrupted(); // what an earlier run may have left
    junit
        .getLauncher()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .build(),
            narrator);
  }

  /**
   * Takes orders. Ends the child when the judge is gone, even while learner code runs in circles.
   */
  private static void listen(Line judge, Queue<Frame> orders) {
    while (true) {
      try {
        var frame = judge.receive();
        if (frame.kind() == Frame.Kind.WHERE) {
          judge.send(Frame.Kind.THREADS, LearnerLine.ofThreads());
        } else {
          orders.add(frame);
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
