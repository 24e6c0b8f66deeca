// Question: How do I start another program, exchange data with it, and find out how it ended?
// Run: java examples/Ex08_ChildJvm.java
// Then: don't close the child's input. What does the child wait for? (Ctrl+C stops both.)

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import javax.tools.*;

// The whole program of the child: it reads all of its input, writes to both outputs, ends with 3.
String childProgram =
    """
    public class Child {
      public static void main(String[] args) throws Exception {
        String input = new String(System.in.readAllBytes());
        System.err.print("shouting as asked");
        System.out.print(input.toUpperCase());
        System.exit(3);
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
    // Another thread reads the error stream, so that this thread can read the output meanwhile.
    FutureTask<String> err = new FutureTask<>(() -> read(child.getErrorStream()));
    Thread.ofPlatform().start(err);
    try (Writer toChild = child.outputWriter()) {
      toChild.write("hello");
    } // closing the writer ends the child's input
    IO.println("out: " + read(child.getInputStream()));
    IO.println("err: " + err.get());
    IO.println("exit code: " + child.waitFor());
  } finally {
    child.destroyForcibly(); // we started the child, so we end it
  }
}

String read(InputStream stream) throws IOException {
  return new String(stream.readAllBytes());
}

// Expect: what the child wrote to each of its two outputs, and its exit code, not an exception.
// prints: out: HELLO
// prints: err: shouting as asked
// prints: exit code: 3
