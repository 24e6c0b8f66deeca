// Question: How much longer is the way to another process than the way to a method?
// Run: java examples/Ex07_RoundTrips.java
// Then: run the child on another machine that you may use, and compare.

import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import javax.tools.*;

// The child sends back each byte that it gets, first through its pipes, then through a socket.
String childProgram =
    """
    import java.io.*;
    import java.net.*;

    public class Echo {
      public static void main(String[] args) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
          server.setSoTimeout(10_000); // if nobody connects, the child ends
          System.out.printf("%05d", server.getLocalPort());
          System.out.flush();
          var parent = args[0].equals("pipe") ? null : server.accept();
          if (parent != null) {
            parent.setTcpNoDelay(true);
          }
          var in = parent == null ? System.in : parent.getInputStream();
          OutputStream out =
              parent == null ? new FileOutputStream(FileDescriptor.out) : parent.getOutputStream();
          for (int b = in.read(); b >= 0; b = in.read()) {
            out.write(b);
          }
        }
      }
    }
    """;

volatile int answer;

int send(OutputStream out, InputStream in) throws IOException {
  out.write(1);
  out.flush();
  return in.read();
}

void print(String what, Callable<?> trip) throws Exception {
  long best = Long.MAX_VALUE; // nanoseconds for a round of 1,000
  for (int round = 0; round < 30; round++) {
    long begin = System.nanoTime();
    for (int i = 0; i < 1_000; i++) {
      trip.call();
    }
    best = Math.min(best, System.nanoTime() - begin);
  }
  IO.println(what + ": " + String.format(Locale.ROOT, "%.2f microseconds", best / 1e6));
}

void main() throws Exception {
  Path folder = Files.createTempDirectory("echo");
  Path source = Files.writeString(folder.resolve("Echo.java"), childProgram);
  ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  for (Path path : List.of(folder, source, folder.resolve("Echo.class"))) {
    path.toFile().deleteOnExit();
  }
  print("a call in this thread", () -> answer++);
  try (var pool = Executors.newSingleThreadExecutor()) {
    print("a task for another thread", () -> pool.submit(() -> answer++).get());
  }
  for (String kind : List.of("pipe", "loopback")) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child = new ProcessBuilder(java, "-cp", folder.toString(), "Echo", kind).start();
    try (InputStream fromChild = child.getInputStream()) {
      int port = Integer.parseInt(new String(fromChild.readNBytes(5)));
      if (kind.equals("pipe")) {
        print("a pipe to another JVM", () -> send(child.getOutputStream(), fromChild));
      } else {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
          socket.setTcpNoDelay(true);
          var out = socket.getOutputStream();
          var in = socket.getInputStream();
          print("a socket to another JVM", () -> send(out, in));
        }
      }
    } finally {
      child.destroyForcibly(); // we started the child, so we end it
    }
  }
}

// Expect: each way takes longer than the one before, or about as long. These are loops by hand, the
// best of 30 rounds; lesson 06 says how to measure a figure that you can defend.
// prints something like: a call in this thread: 0.03 microseconds
// prints something like: a task for another thread: 5.32 microseconds
// prints something like: a pipe to another JVM: 6.09 microseconds
// prints something like: a socket to another JVM: 15.59 microseconds
