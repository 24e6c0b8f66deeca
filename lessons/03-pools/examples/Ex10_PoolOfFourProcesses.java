// Question: How does Python's Pool(4) do it, with processes that each have a memory of their own?
// Run: java examples/Ex10_PoolOfFourProcesses.java
// Then: let the child print a greeting before its loop. What does this process do with it?

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import javax.tools.*;

// The whole program of the child. It reads a number per line, and writes its square and a count.
String childProgram =
    """
    public class Child {
      static int counted = 0; // every process has its own

      public static void main(String[] args) throws java.io.IOException {
        var in = new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          long x = Long.parseLong(line);
          counted++;
          System.out.println(x * x + " " + counted);
        }
      }
    }
    """;

int counted = 0; // this process has a counter, too, and nobody changes it

void main() throws Exception {
  Path folder = Files.createTempDirectory("child");
  Path source = Files.writeString(folder.resolve("Child.java"), childProgram);
  ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  for (Path path : List.of(folder, source, folder.resolve("Child.class"))) {
    path.toFile().deleteOnExit();
  }
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  List<Process> children = new ArrayList<>();
  for (int i = 0; i < 4; i++) {
    children.add(new ProcessBuilder(java, "-cp", folder.toString(), "Child").start());
  }

  long[] items = {1, 2, 3, 4, 5};
  long[] squares = new long[items.length];
  AtomicInteger next = new AtomicInteger();
  List<Callable<Integer>> feeders = new ArrayList<>();
  for (Process child : children) {
    feeders.add(() -> feed(child, next, items, squares));
  }
  int theyCounted = 0;
  try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
    for (Future<Integer> feeder : pool.invokeAll(feeders)) {
      theyCounted += feeder.get();
    }
  }
  List<Integer> exitCodes = new ArrayList<>();
  for (Process child : children) {
    exitCodes.add(child.waitFor());
  }

  IO.println(Arrays.toString(squares));
  IO.println("child processes: " + children.size() + ", ended with exit codes " + exitCodes);
  IO.println("squares counted by the children: " + theyCounted + ", by this process: " + counted);
}

/** Sends one child a number at a time until none is left. Returns the count of that child. */
int feed(Process child, AtomicInteger next, long[] items, long[] squares) throws IOException {
  int itCounted = 0;
  try (BufferedWriter toChild = child.outputWriter(); // closing it ends the child's input
      BufferedReader fromChild = child.inputReader()) {
    for (int i = next.getAndIncrement(); i < items.length; i = next.getAndIncrement()) {
      toChild.write(items[i] + "\n");
      toChild.flush();
      String[] reply = fromChild.readLine().split(" ");
      squares[i] = Long.parseLong(reply[0]);
      itCounted = Integer.parseInt(reply[1]);
    }
  }
  return itCounted;
}

// Expect: the same squares, calculated by four other JVMs. Their counts do not change ours.
// prints: [1, 4, 9, 16, 25]
// prints: child processes: 4, ended with exit codes [0, 0, 0, 0]
// prints: squares counted by the children: 5, by this process: 0
