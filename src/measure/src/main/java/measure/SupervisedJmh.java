package measure;

import java.io.IOException;
import org.openjdk.jmh.Main;

/**
 * JMH's own program, in a JVM that ends when its standard input does: the operating system closes
 * that pipe when the parent dies, however it dies. JMH's forks end when they find nobody to report
 * to.
 */
final class SupervisedJmh {
  private SupervisedJmh() {}

  /**
   * Started by {@link JmhProcess}.
   *
   * @param args JMH's
   */
  public static void main(String[] args) throws IOException {
    Thread.ofPlatform().daemon().start(SupervisedJmh::endWithParent);
    Main.main(args);
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nobody says anything; it is the end that counts.
      }
    } catch (IOException e) {
      // That is the end too.
    }
    var forks = ProcessHandle.current().descendants().toList();
    forks.forEach(ProcessHandle::destroyForcibly);
    Runtime.getRuntime().halt(1);
  }
}
