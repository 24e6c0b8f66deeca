package bench.gcc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Compiles the programs in C that lie beside these classes, and kept answers of lesson 15.
 *
 * @param root the workbook
 * @param folder for what comes out
 */
record SourceCompiler(Path root, Path folder) {
  /** What gcc makes of a program without knowing the processor. */
  static final List<String> USUAL = List.of("-O3");

  /** And for this processor. No contraction: fused operations would give other bits than Java's. */
  static final List<String> NATIVE = List.of("-O3", "-march=native", "-ffp-contract=off");

  /** Whether programs in C can be compiled here. */
  static boolean hasGcc() throws InterruptedException {
    try {
      Process process = new ProcessBuilder("gcc", "--version").redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Compiles a program in C.
   *
   * @param name without {@code .c}
   * @return the program
   * @throws IOException also if it does not compile
   */
  Path program(String name, List<String> options) throws IOException, InterruptedException {
    Path program = folder.resolve(name + String.join("", options));
    if (!Files.exists(program)) {
      copied("timer.h");
      var command = new ArrayList<>(List.of("gcc", "-fopenmp", "-o", program.toString()));
      command.addAll(options);
      command.add(copied(name + ".c").toString());
      if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
        throw new IOException("gcc could not compile " + name + ".c");
      }
    }
    return program;
  }

  /** Copies a file that lies beside these classes into the folder. */
  Path copied(String name) throws IOException {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      try (InputStream text = SourceCompiler.class.getResourceAsStream(name)) {
        Files.copy(text, file);
      }
    }
    return file;
  }

  /**
   * Compiles a right answer.
   *
   * @param answer as {@code Heat/cyclic-barrier}
   * @return the folder of its classes
   */
  Path answer(String answer) throws IOException {
    Path classes = Files.createDirectories(folder.resolve(answer));
    String name = answer.split("/")[0] + ".java";
    Path source = root.resolve("solutions/15-capstones/right").resolve(answer).resolve(name);
    String classPath = System.getProperty("java.class.path");
    var arguments = List.of("-cp", classPath, "-d", classes.toString(), source.toString());
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("not compiled: " + source);
    }
    return classes;
  }

  /** The command of a program of this package, with an answer or, if it is empty, the reference. */
  List<String> java(String answer, Class<?> program, List<String> arguments) throws IOException {
    String classPath = System.getProperty("java.class.path");
    if (!answer.isEmpty()) {
      classPath = answer(answer) + File.pathSeparator + classPath;
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", classPath, program.getName()));
    command.addAll(arguments);
    return command;
  }
}
