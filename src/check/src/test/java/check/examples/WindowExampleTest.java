package check.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import check.fixtures.ThisWorkbook;
import check.process.ExternalProgram;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.Example;
import workbook.Lesson;

/** Aborted where no lesson has such an example; on a screen also where there is no Xvfb. */
@DisplayName("An example with a window, with the reference solution behind it")
class WindowExampleTest {
  /** Takes a picture of the screen, and then presses the mouse at each of the given places. */
  private static final String PHOTOGRAPHER =
      """
      import module java.desktop;

      void main(String... args) throws Exception {
        var robot = new Robot();
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(robot.createScreenCapture(screen), "png", new File(args[0]));
        for (int i = 1; i < args.length; i += 2) {
          robot.mouseMove(Integer.parseInt(args[i]), Integer.parseInt(args[i + 1]));
          robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
          robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        robot.waitForIdle();
      }
      """;

  private static final int BLACK = 0xFF000000;

  @TempDir Path folder;
  private Example example;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    var found = windowExample();
    assumeTrue(found.isPresent(), "no lesson has an example with a window");
    example = found.get();
    classes = folder.resolve("classes");
    var command = new ArrayList<>(List.of(ExternalProgram.ofJdk("javac").toString()));
    command.addAll(List.of("-d", classes.toString(), example.file().toString()));
    sources(example.lesson()).forEach(source -> command.add(source.toString()));
    var ending = ExternalProgram.of(command).run();
    assertEquals(0, ending.status(), ending::output);
  }

  private static Optional<Example> windowExample() throws IOException {
    for (Lesson lesson : ThisWorkbook.get().lessons()) {
      for (Example example : lesson.packagedExamples()) {
        if (example.header().anyMatch(line -> line.contains("exec:exec@window"))) {
          return Optional.of(example);
        }
      }
    }
    return Optional.empty();
  }

  /** The lesson's classes, each exercise replaced by its solution. */
  private static List<Path> sources(Lesson lesson) throws IOException {
    try (Stream<Path> all = Files.walk(lesson.mainSources())) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .map(file -> {
            var solved = lesson.referenceSources().resolve(lesson.mainSources().relativize(file));
            return Files.exists(solved) ? solved : file;
          })
          .toList();
    }
  }

  private List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(ExternalProgram.ofJdk("java").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private String mainClass() {
    return example.lesson().packageName() + "." + example;
  }

  @Test
  @DisplayName("computes its first picture to the last tile, without a screen too")
  void withoutScreen() throws IOException {
    var file = folder.resolve("picture.png");
    var ending =
        ExternalProgram.of(
                command(
                    "-Djava.awt.headless=true",
                    "-cp",
                    classes.toString(),
                    mainClass(),
                    file.toString()))
            .run();
    assertEquals(0, ending.status(), ending::output);
    assertTrue(ending.lines().getFirst().matches("(\\d+) of \\1 tiles"), ending::output);
    assertHasManyColours(ImageIO.read(file.toFile()));
  }

  private static void assertHasManyColours(BufferedImage image) {
    assertTrue(colours(image) > 100, () -> "only %d colours".formatted(colours(image)));
  }

  private static long count(BufferedImage image, int colour) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Arrays.stream(image.getRGB(0, 0, width, height, null, 0, width))
        .filter(rgb -> rgb == colour)
        .count();
  }

  private static long colours(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return Arrays.stream(image.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
  }

  @Test
  @DisplayName("opens a window, and begins another picture at each click")
  void onAScreen() throws Exception {
    var xvfb = onPath("Xvfb");
    assumeTrue(xvfb.isPresent(), "there is no Xvfb");
    var server =
        new ProcessBuilder(xvfb.get().toString(), "-displayfd", "1", "-screen", "0", "1024x768x24")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var numbers = server.inputReader()) {
      var display = ":" + numbers.readLine();
      var builder = new ProcessBuilder(command("-cp", classes.toString(), mainClass()));
      builder.environment().put("DISPLAY", display);
      var program = builder.redirectErrorStream(true).start();
      try (var lines = program.inputReader()) {
        clickThrough(display, lines);
      } finally {
        program.destroyForcibly();
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private void clickThrough(String display, BufferedReader lines) throws IOException {
    assertWholePicture(lines);
    // The second click comes while the picture of the first is still being computed.
    var first = photograph(display, "first.png", 300, 200, 300, 250);
    assertWholePicture(lines);
    var second = photograph(display, "second.png");
    assertHasManyColours(first);
    assertHasManyColours(second);
    // Somewhere else, other pixels are black.
    assertNotEquals(count(first, BLACK), count(second, BLACK));
  }

  private static void assertWholePicture(BufferedReader lines) throws IOException {
    var line = lines.readLine();
    assertTrue(line != null && line.matches("(\\d+) of \\1 tiles"), line);
  }

  private BufferedImage photograph(String display, String name, int... clicks) throws IOException {
    var source = Files.writeString(folder.resolve("Photographer.java"), PHOTOGRAPHER);
    var file = folder.resolve(name);
    var command = command(source.toString(), file.toString());
    for (int place : clicks) {
      command.add(String.valueOf(place));
    }
    var ending = ExternalProgram.of(command).with("DISPLAY", display).run();
    assertEquals(0, ending.status(), ending::output);
    return ImageIO.read(file.toFile());
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
