package judge.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Queue;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import judge.channel.ChannelToJudge;
import judge.channel.Frame;
import judge.files.ChildFolder;
import judge.files.TemporaryFolders;
import kit.quiescence.Heartbeat;
import kit.quiescence.QuiescenceDetector;
import kit.report.CommonPoolSetup;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The program of the child JVM: loads JUnit, waits for an order, runs that test class or answers a
 * question about a scenario, and so on until the judge kills it, whatever threads the learner's
 * code has left behind.
 */
public final class ChildProgram {
  /** Nothing is looked for: what a lesson may bring along must not change its verdict. */
  public static final LauncherConfig JUPITER_ONLY =
      LauncherConfig.builder()
          .enableTestEngineAutoRegistration(false)
          .enableLauncherSessionListenerAutoRegistration(false)
          .enableLauncherDiscoveryListenerAutoRegistration(false)
          .enableTestExecutionListenerAutoRegistration(false)
          .enablePostDiscoveryFilterAutoRegistration(false)
          .addTestEngines(jupiter())
          .addLauncherSessionListeners(new CommonPoolSetup())
          .build();

  /** Loaded as an exercise is, from class files: the explorer and the kit rewrite no others. */
  private static final String WARM_UP = "warmup.WarmUp";

  /**
   * The second makes a verdict a tenth quicker, and takes a third of the first; more gain little.
   */
  private static final int REHEARSALS = 2;

  private ChildProgram() {}

  /** By its name: in a module, the engine's class can't be named. */
  private static TestEngine jupiter() {
    return ServiceLoader.load(TestEngine.class, ChildProgram.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(engine -> engine.getId().equals("junit-jupiter"))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Started by {@code ChildJvm}, not by hand.
   *
   * @param args the run's folder; the socket; the folder of the tools, to be deleted if the judge
   *     dies, or nothing; the folder of the warm-up's classes, if that is to be run before it is
   *     ready, so that the ordered test finds all tools warm
   * @throws IOException if there is no judge
   */
  public static void main(String[] args) throws IOException {
    byte[] key = ChannelToJudge.keyFromInput();
    var folder = new ChildFolder(Path.of(args[0]));
    var judge = ChannelToJudge.open(Path.of(args[1]), key, () -> clearAway(folder, args[2]));
    Arrays.fill(key, (byte) 0);
    var heap = new OutOfMemoryReporter(judge);
    var orders = new LinkedBlockingQueue<Frame>();
    // From before the tests, so that their device takes it for a bystander.
    new Listener(judge, orders).start();
    System.setIn(InputStream.nullInputStream());
    OutputCapture.capture(judge).end();
    try (var junit = LauncherFactory.openSession(JUPITER_ONLY)) {
      if (args.length > 3) {
        for (int i = 0; i < REHEARSALS; i++) {
          warmUp(
              junit,
              Path.of(args[3]),
              new ProtocolListener(Frame::of, heap, FlightRecording.none())); // nobody listens
        }
      }
      var flight = FlightRecording.begin();
      QuiescenceDetector.begin(); // starts the kit's own thread: no run is to be blamed for it
      Heartbeat.tell(() -> judge.send(Frame.Kind.WATCHING));
      judge.send(Frame.Kind.READY);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> tellExit(judge)));
      PlayProgram play = null;
      while (true) {
        var order = next(orders);
        if (order.kind() == Frame.Kind.PLAY) {
          play = play == null ? new PlayProgram(folder.classes(), judge, heap) : play;
          play.answer(order.words());
        } else {
          String test = order.words().getFirst();
          carryOut(test, folder, junit, judge, new ProtocolListener(judge, heap, flight));
        }
      }
    } catch (Throwable broken) {
      heap.endIfFull(broken);
      judge.send(Frame.Kind.BROKEN, broken.toString());
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static void clearAway(ChildFolder folder, String tools) {
    folder.close();
    if (!tools.isEmpty()) {
      TemporaryFolders.delete(Path.of(tools));
    }
  }

  /** What an earlier run has left may interrupt this thread. */
  private static Frame next(BlockingQueue<Frame> orders) {
    while (true) {
      try {
        return orders.take();
      } catch (InterruptedException e) {
        // Its order is still to come.
      }
    }
  }

  private static void carryOut(
      String test,
      ChildFolder folder,
      LauncherSession junit,
      ChannelToJudge judge,
      ProtocolListener listener)
      throws IOException, ClassNotFoundException {
    judge.send(Frame.Kind.BEGUN);
    var printing = OutputCapture.capture(judge);
    var before = LeakCheck.before();
    run(junit, folder.classes(), test, listener);
    ChannelToJudge.endChildren();
    printing.end();
    judge.send(Frame.Kind.RUN_ENDED, Boolean.toString(before.none()));
  }

  /** Runs an exercise's test in small. */
  static void warmUp(LauncherSession junit, Path classes, TestExecutionListener... listeners)
      throws IOException, ClassNotFoundException {
    run(junit, classes, WARM_UP, listeners);
  }

  private static void run(
      LauncherSession junit, Path classes, String test, TestExecutionListener... listeners)
      throws IOException, ClassNotFoundException {
    try (var loader = new ExerciseClassLoader(classes)) {
      Thread.currentThread().setContextClassLoader(loader);
      run(junit, loader.loadClass(test), listeners);
    }
  }

  private static void run(
      LauncherSession junit, Class<?> testClass, TestExecutionListener... listeners) {
    Thread.interrupted(); // what an earlier run may have left
    junit
        .getLauncher()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                // What a learner's code writes to the system's properties is no setting of JUnit's.
                .enableImplicitConfigurationParameters(false)
                .build(),
            listeners);
  }

  /**
   * Takes orders. Ends the child when the judge is gone, even while learner code runs in circles.
   */
  static final class Listener extends Thread {
    private final ChannelToJudge judge;
    private final Queue<Frame> orders;

    Listener(ChannelToJudge judge, Queue<Frame> orders) {
      super("judge");
      this.judge = judge;
      this.orders = orders;
      setDaemon(true);
    }

    @Override
    public void run() {
      while (true) {
        try {
          var frame = judge.receive();
          if (frame.kind() == Frame.Kind.WHERE) {
            judge.send(Frame.Kind.THREADS, LearnerCodeLocator.ofThreads());
          } else {
            orders.add(frame);
          }
        } catch (OutOfMemoryError e) {
          // Someone else's to tell. This thread must live: it is what ends the child.
        }
      }
    }

    /**
     * Nothing: learner's code interrupts whom it likes, and this thread would spin from then on.
     */
    @Override
    public void interrupt() {}
  }

  /** Runs when the JVM is asked to end, which also a signal from outside may do. */
  private static void tellExit(ChannelToJudge judge) {
    ChannelToJudge.endChildren();
    LearnerCodeLocator.ofExit().ifPresent(line -> judge.send(Frame.Kind.EXITING, line));
  }
}
