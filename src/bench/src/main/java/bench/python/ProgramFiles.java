package bench.python;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import pools.ProcessPool;
import pools.Square;
import pools.WorkerMain;

/**
 * What is compared, laid out in a temporary folder: the scripts, a jar of lesson 03 with its
 * solutions, and the JVM's caches of loaded classes (JEP 483, 514, 515), which take jars only.
 *
 * @param folder of its own, to be deleted by who made it
 * @param python the interpreter
 */
record ProgramFiles(Path folder, Path python) {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The one with which the workers run too: for small heaps and short lives it costs the least. */
  private static final String COLLECTOR = "-XX:+UseSerialGC";

  /** With a cache only starts are measured: too short for the second compiler. */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

  /** Lays out all but the caches. */
  static ProgramFiles in(Path folder, Path python) throws IOException {
    for (String script : List.of("pools.py", "timer.py")) {
      try (InputStream text = ProgramFiles.class.getResourceAsStream(script)) {
        Files.copy(text, folder.resolve(script));
      }
    }
    var programs = new ProgramFiles(folder, python);
    var classes = new TreeMap<String, byte[]>();
    for (Class<?> type : List.of(WorkerMain.class, ProcessPool.class, JavaPools.class)) {
      collect(type, classes); // the solution's come later, and so in the lesson's place
    }
    try (var jar = new JarOutputStream(Files.newOutputStream(programs.jar()))) {
      for (var entry : classes.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return programs;
  }

  /** The classes of a package, from the folder or, where Maven has made one, the jar it is in. */
  private static void collect(Class<?> type, Map<String, byte[]> classes) throws IOException {
    Path place;
    try {
      place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (Files.isDirectory(place)) {
      collect(place, type.getPackageName(), classes);
    } else {
      try (var jar = FileSystems.newFileSystem(place)) {
        collect(jar.getPath("/"), type.getPackageName(), classes);
      }
    }
  }

  private static void collect(Path root, String packageName, Map<String, byte[]> classes)
      throws IOException {
    String home = packageName.replace('.', '/');
    try (var files = Files.newDirectoryStream(root.resolve(home), "*.class")) {
      for (Path file : files) {
        classes.put(home + "/" + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  private Path jar() {
    return folder.resolve("pools.jar");
  }

  /** Makes the caches by training runs; false if this JVM makes none. */
  boolean train() throws IOException, InterruptedException {
    Path chunk = folder.resolve("chunk");
    Files.write(
        chunk,
        ByteBuffer.allocate(Integer.BYTES + Long.BYTES)
            .putInt(1)
            .order(ByteOrder.nativeOrder())
            .putLong(7)
            .array());
    var worker =
        List.of(
            COLLECTOR, // as its parent starts it
            "-cp",
            jar().toString(),
            WorkerMain.class.getName(),
            Square.class.getName());
    return trained("worker", worker, chunk)
        && trained("threads", training("threads"), chunk)
        && trained("processes", training("processes"), chunk);
  }

  private List<String> training(String way) {
    return List.of(
        COLLECTOR, "-cp", jar().toString(), JavaPools.class.getName(), way, "0", "0", "0");
  }

  private boolean trained(String name, List<String> arguments, Path input)
      throws IOException, InterruptedException {
    Path cache = cache(name);
    var command = new ArrayList<>(List.of(JAVA, "-XX:AOTCacheOutput=" + cache));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor() == 0 && Files.exists(cache);
  }

  private Path cache(String name) {
    return folder.resolve(name + ".aot");
  }

  /** Python's way, without its arguments. */
  List<String> python(String way) {
    return List.of(python.toString(), folder.resolve("pools.py").toString(), way);
  }

  /** The workbook's way, without its arguments. */
  List<String> java(String way) {
    return List.of(JAVA, COLLECTOR, "-cp", jar().toString(), JavaPools.class.getName(), way);
  }

  /** The same with its cache. */
  List<String> javaWithCache(String way) {
    return List.of(
        JAVA,
        COLLECTOR,
        SHORT_LIVED,
        "-XX:AOTCache=" + cache(way),
        "-cp",
        jar().toString(),
        JavaPools.class.getName(),
        way);
  }

  /**
   * The environment in which a worker finds its cache: the launcher of each JVM reads it, and what
   * stands on the command line, as the parent's cache does, counts for more.
   */
  Map<String, String> environmentOfWorkers() {
    return Map.of("JDK_JAVA_OPTIONS", "%s -XX:AOTCache=%s".formatted(SHORT_LIVED, cache("worker")));
  }
}
