package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.Main;

/** Runs the benchmarks and keeps their results as JSON beside what JMH prints. */
final class Bench {
  private Bench() {}

  /**
   * @param args the folder for the results, then JMH's own options; the options may be one argument
   *     with blanks in it, as Maven passes it on
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    String results = folder.resolve("bench.json").toString();
    var options = new ArrayList<>(List.of("-rf", "json", "-rff", results));
    Stream.of(args).skip(1).flatMap(a -> Stream.of(a.strip().split(" +"))).forEach(options::add);
    options.removeIf(String::isEmpty);
    Main.main(options.toArray(String[]::new));
    IO.println("\nResults as JSON: " + results);
  }
}
