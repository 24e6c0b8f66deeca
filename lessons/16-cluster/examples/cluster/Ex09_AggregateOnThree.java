// Question: How much of exercise 15.1 is left on a cluster, and how much has to be sent?
// Run: mvn -q test-compile exec:exec@cluster -Dexample=Ex09_AggregateOnThree
// Then: make three tasks instead of twelve. What does a slow member cost now?

package cluster;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Summarises measurements: each task takes a range of the file, and all members have the file. */
public final class Ex09_AggregateOnThree {
  private static final String[] STATIONS = {"Oslo", "Quito", "Riga", "Turku"};

  /** Of one station: the least, the sum and the number of its measurements, and the greatest. */
  public record Total(int min, long sum, long count, int max) {
    Total and(Total other) {
      return new Total(
          Math.min(min, other.min), sum + other.sum, count + other.count, Math.max(max, other.max));
    }
  }

  /** Summarises the lines that begin in a range of bytes. Only this record is sent. */
  public record Summarise(String file, long from, long to)
      implements Callable<TreeMap<String, Total>> {
    @Override
    public TreeMap<String, Total> call() throws IOException {
      var totals = new TreeMap<String, Total>();
      try (var bytes = new RandomAccessFile(file, "r")) {
        bytes.seek(Math.max(0, from - 1));
        if (from > 0) {
          bytes.readLine(); // the end of a line that began before, or only its line end
        }
        while (bytes.getFilePointer() < to) {
          String[] parts = bytes.readLine().split(";");
          int tenths = Integer.parseInt(parts[1].replace(".", ""));
          totals.merge(parts[0], new Total(tenths, tenths, 1, tenths), Total::and);
        }
      }
      return totals;
    }
  }

  private Ex09_AggregateOnThree() {}

  /** Writes a file, and summarises it on three members and in this JVM. */
  public static void main(String[] arguments) throws Exception {
    Path file = Files.createTempFile("measurements", ".txt");
    try (var cluster = LocalCluster.start(3, _ -> {}, Summarise.class)) {
      long size = write(file, 20_000);
      var tasks = new ArrayList<Summarise>();
      for (int i = 0; i < 12; i++) {
        tasks.add(new Summarise(file.toString(), i * size / 12, (i + 1) * size / 12));
      }
      var together = new TreeMap<String, Total>();
      for (var part : cluster.executor().invokeAll(tasks)) {
        part.get().forEach((station, total) -> together.merge(station, total, Total::and));
      }
      together.forEach((station, total) -> System.out.println(station + ": " + total));
      var alone = new Summarise(file.toString(), 0, size).call();
      System.out.println("the same as in one JVM: " + alone.equals(together));
      System.out.println("bytes in the file: " + size + ", tasks: " + tasks.size());
    } finally {
      Files.delete(file);
    }
  }

  private static long write(Path file, int lines) throws IOException {
    var random = new SplittableRandom(16);
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append(STATIONS[random.nextInt(STATIONS.length)]);
      text.append(";%d.%d\n".formatted(random.nextInt(-9, 30), random.nextInt(10)));
    }
    Files.writeString(file, text, StandardCharsets.US_ASCII);
    return Files.size(file);
  }
}

// Expect: the cut into ranges and the combination are those of 15.1. Twelve small records are sent,
// and twelve small maps come back. The file is not sent: each member reads its own part of it.
// Printed on our machine (AMD EPYC, 2 cores, JDK 25), and on every other:
// Oslo: Total[min=-99, sum=507743, count=4995, max=299]
// Quito: Total[min=-99, sum=512860, count=4936, max=299]
// Riga: Total[min=-99, sum=535520, count=5084, max=299]
// Turku: Total[min=-99, sum=513177, count=4985, max=299]
// the same as in one JVM: true
// bytes in the file: 204840, tasks: 12
