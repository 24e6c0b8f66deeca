// Question: A second JVM counts words for this one. What can go wrong on the way?
// Run: java examples/Ex01_TwoJvms.java
// Then: let the child add a line only if it has not had the line's number yet, and send a number.

import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import javax.tools.*;

// The whole program of the child: it answers each line with the number of words it has had so far.
String childProgram =
    """
    import java.io.*;
    import java.net.*;

    public class Counter {
      public static void main(String[] args) throws Exception {
        Thread.ofPlatform().daemon().start(Counter::endWithTheParent);
        long words = 0;
        var loopback = InetAddress.getLoopbackAddress(); // nobody on another machine can connect
        try (var server = new ServerSocket(0, 1, loopback)) {
          System.out.println(server.getLocalPort());
          try (var parent = server.accept()) {
            var in = new DataInputStream(parent.getInputStream());
            var out = new DataOutputStream(parent.getOutputStream());
            while (true) {
              String line = in.readUTF();
              words += line.split(" ").length;
              if (!line.endsWith("?")) { // the answer to a question gets lost
                out.writeLong(words);
              }
            }
          }
        }
      }

      static void endWithTheParent() {
        try {
          System.in.read();
        } catch (IOException e) {
        }
        Runtime.getRuntime().halt(0);
      }
    }
    """;

void main() throws Exception {
  Path folder = Files.createTempDirectory("counter");
  Path source = Files.writeString(folder.resolve("Counter.java"), childProgram);
  ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
  for (Path path : List.of(folder, source, folder.resolve("Counter.class"))) {
    path.toFile().deleteOnExit();
  }
  String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
  Process child = new ProcessBuilder(java, "-cp", folder.toString(), "Counter").start();
  try {
    int port = Integer.parseInt(child.inputReader().readLine());
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(300); // milliseconds: then read throws a SocketTimeoutException
      IO.println("4 words: " + ask(socket, "all is well here"));
      IO.println("2 words more: " + ask(socket, "hear me?"));
      IO.println("the same again: " + ask(socket, "hear me"));
      child.destroyForcibly().waitFor();
      IO.println("after a crash: " + ask(socket, "are you there"));
    }
  } finally {
    child.destroyForcibly(); // we started the child, so we end it
  }
}

String ask(Socket socket, String line) {
  try {
    new DataOutputStream(socket.getOutputStream()).writeUTF(line);
    return new DataInputStream(socket.getInputStream()).readLong() + " in all";
  } catch (SocketTimeoutException e) {
    return "no answer, and nobody knows why";
  } catch (IOException e) {
    return "the connection is gone, and so is what was counted";
  }
}

// Expect: the line without an answer was counted. Sent again, it is counted twice: 8, and not 6.
// prints: 4 words: 4 in all
// prints: 2 words more: no answer, and nobody knows why
// prints: the same again: 8 in all
// prints: after a crash: the connection is gone, and so is what was counted
