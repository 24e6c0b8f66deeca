// Question: Three threads count, then three processes. Which counter does each of them use?
// Run: java examples/Ex07_SharedVsPrivate.java
// Then: start each child twice. Does the second run continue where the first one stopped?

import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.*;
import javax.tools.*;

AtomicInteger counter = new AtomicInteger(); // on this process's heap

// The whole program of the child.
String childProgram =
    """
    import java.util.concurrent.atomic.*;

    public class Child {
      static final AtomicInteger counter = new AtomicInteger(); // on the child's heap

      public static void main(String[] args) {
        System.out.print(counter.incrementAndGet());
      }
    }
    """;

void main() throws Exception {
  List<Thread> threads = new ArrayList<>();
  for (int i = 0; i < 3; i++) {
    threads.add(Thread.ofPlatform().start(() -> counter.incrementAndGet()));
  }
  for (Thread thread : threads) {
    thread.join();
  }
  IO.println("three threads: the counter is at " + counter);

  Path folder = Files.createTempDirectory("child");
  Path source = Files.writeString(folder.resolve("Child.java"), childProgram);
  ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  for (Path path : List.of(folder, source, folder.resolve("Child.class"))) {
    path.toFile().deleteOnExit();
  }
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  List<Process> children = new ArrayList<>();
  for (int i = 0; i < 3; i++) {
    children.add(new ProcessBuilder(java, "-cp", folder.toString(), "Child").start());
  }
  List<String> say = new ArrayList<>();
  for (Process child : children) {
    say.add(new String(child.getInputStream().readAllBytes()));
    child.waitFor();
  }
  IO.println("three processes, each says: " + say);
  IO.println("and our counter is still at " + counter);
}

// Expect: the threads share one counter. Each process has its own, and ours stays as it was.
// prints: three threads: the counter is at 3
// prints: three processes, each says: [1, 1, 1]
// prints: and our counter is still at 3
