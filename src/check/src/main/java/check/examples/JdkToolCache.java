package check.examples;

import check.process.ExternalProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the JVM of one of the JDK's tools need not load and link again at each of its many starts
 * (JEP 483, 514): it takes a third of their time away. Made by one run of the tool. Where none can
 * be made, the tool starts without.
 */
final class JdkToolCache {
  /** Has the compiler do what most examples want of it. */
  private static final String USUAL =
      """
      record Square(int side) {
        long area() {
          return (long) side * side;
        }
      }

      void main() throws Exception {
        var squares = List.of(new Square(2), new Square(3));
        try (var pool = Executors.newFixedThreadPool(2)) {
          var areas = new ArrayList<Future<Long>>();
          for (var square : squares) {
            areas.add(pool.submit(square::area));
          }
          for (var area : areas) {
            IO.println("%d".formatted(area.get()));
          }
        }
        IO.println(squares.stream().mapToLong(s -> s.area()).sum());
      }
      """;

  private JdkToolCache() {}

  /** A run of the tool, with options of its JVM without their hyphen, and a source file. */
  interface Run {
    ExternalProgram with(List<String> options, String source);
  }

  /**
   * Has the tool run once.
   *
   * @param options of its JVM, as they will be given later too: the cache serves no other kind
   * @return these, and the cache if there is one; the files go when this JVM ends
   */
  static List<String> madeBy(List<String> options, Run tool) throws IOException {
    var folder = Files.createTempDirectory("check-tool-").toRealPath();
    var source = Files.writeString(folder.resolve("Usual.java"), USUAL);
    var cache = folder.resolve("tool.aot");
    for (var file : List.of(folder, source, cache)) {
      file.toFile().deleteOnExit(); // in reverse order
    }
    var ending = tool.with(and(options, "XX:AOTCacheOutput=" + cache), source.toString()).run();
    boolean made = !ending.hung() && ending.status() == 0 && Files.exists(cache);
    return made ? and(options, "XX:AOTCache=" + cache) : options;
  }

  private static List<String> and(List<String> options, String another) {
    return Stream.concat(options.stream(), Stream.of(another)).toList();
  }
}
