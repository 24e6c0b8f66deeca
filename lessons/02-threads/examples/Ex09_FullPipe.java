// Question: I wait until my child process has ended, and then I read what it wrote. What can go
// wrong?
// Run: java examples/Ex09_FullPipe.java
// Then: let the child write 1,000 bytes. Why does the program work now, and why is that worse?

import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import javax.tools.*;

// The whole program of the child.
String childProgram =
    """
    public class Child {
      public static void main(String[] args) throws Exception {
        System.out.write(new byte[1 << 20]);
        System.out.flush();
        System.exit(7);
      }
    }
    """;

void main() throws Exception {
  Path folder = Files.createTempDirectory("child");
  Path source = Files.writeString(folder.resolve("Child.java"), childProgram);
  ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  for (Path path : List.of(folder, source, folder.resolve("Child.class"))) {
    path.toFile().deleteOnExit();
  }
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  Process child = new ProcessBuilder(java, "-cp", folder.toString(), "Child").start();
  try {
    child.waitFor(2, TimeUnit.SECONDS); // 2 years would change nothing
    IO.println("waited without reading, the child is alive: " + child.isAlive());
    byte[] out = child.getInputStream().readAllBytes();
    IO.println("read " + out.length + " bytes");
    IO.println("now it has ended, with exit code " + child.waitFor());
  } finally {
    child.destroyForcibly();
  }
}

// Expect: the child does not end while the pipe is full. It ends when somebody reads the pipe.
// prints: waited without reading, the child is alive: true
// prints: read 1048576 bytes
// prints: now it has ended, with exit code 7
