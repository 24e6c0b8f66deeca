package memorymodel.lab;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs the programs of this folder with jcstress, many millions of times, and prints what came out
 * beside what the Java memory model allows. It judges nothing: that something did not come out says
 * something about this machine, and nothing about the model.
 *
 * <p>Its arguments are a regular expression for the names of the programs to be run, and how many
 * milliseconds a JVM runs one of them, three times.
 */
final class Lab {
  /** One JVM for each way to compile; on any machine the same number of them. */
  private static final List<String> SETTINGS =
      List.of("-f", "1", "-fsm", "1", "-iters", "3", "-sc", "false", "-af", "NONE");

  private Lab() {}

  /** Starts it, in a folder for what jcstress writes. */
  public static void main(String[] args) throws Exception {
    System.out.println(
        "The lab runs your programs for about half a minute, or as long as you said.");
    var results = run(args[0], args[1]);
    if (results.isEmpty()) {
      System.out.println(
          "jcstress has run no program. It needs a processor for each thread of one.");
      System.out.println("It says more in " + Path.of("jcstress.log").toAbsolutePath());
    }
    for (Comparison comparison : comparisons(results)) {
      System.out.println();
      comparison.lines().forEach(System.out::println);
    }
  }

  /** What jcstress says meanwhile goes to a file. */
  private static List<TestResult> run(String programs, String milliseconds) throws Exception {
    PrintStream out = System.out;
    PrintStream err = System.err;
    var results = new ArrayList<TestResult>();
    try (var log = new PrintStream("jcstress.log", StandardCharsets.UTF_8)) {
      System.setOut(log);
      System.setErr(log);
      var arguments = new ArrayList<>(SETTINGS);
      arguments.addAll(List.of("-time", milliseconds, "-t", programs));
      var options = new Options(arguments.toArray(String[]::new));
      options.parse();
      new JCStress(options).run();
      var file = options.getResultFile();
      if (Files.exists(Path.of(file))) { // it isn't if nothing was run
        new DiskReadCollector(file, results::add).dump();
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return results;
  }

  /** One for each program, in the order of their names. */
  private static Iterable<Comparison> comparisons(List<TestResult> results)
      throws ReflectiveOperationException {
    SortedMap<String, Comparison> byName = new TreeMap<>();
    for (TestResult result : results) { // several of one program: one from each JVM
      var program = Class.forName(result.getConfig().binaryName);
      var name = program.getSimpleName();
      if (!byName.containsKey(name)) {
        byName.put(name, new Comparison(name, (String) program.getDeclaredField("TEXT").get(null)));
      }
      var comparison = byName.get(name);
      for (String outcome : result.getStateKeys()) {
        comparison.add(outcome, result.getCount(outcome));
      }
    }
    return byName.values();
  }
}
