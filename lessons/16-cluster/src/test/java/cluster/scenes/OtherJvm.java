package cluster.scenes;

import cluster.Partition;
import cluster.Series;
import cluster.Unit;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kit.Inconclusive;

/** Another JVM that runs {@link PartitionProgram}. It ends when it has answered. */
public final class OtherJvm {
  private static final int TRIES = 5;

  private final Process process;

  private OtherJvm(Process process) {
    this.process = process;
  }

  /**
   * What it has answered.
   *
   * @param partitions a partition for each of the sample series, among very many
   * @param unitHashes the identity hash codes of the units there
   */
  private record Answer(int[] partitions, int[] unitHashes) {}

  /**
   * Asks another JVM for the partition of each sample series. The hash codes of its enum constants
   * differ from those in this JVM, and this is made sure of.
   *
   * @param backwards whether it goes through the series from the last to the first
   * @param options more options for the JVM
   * @return a partition of {@code Integer.MAX_VALUE} for each series, in the order of the samples
   */
  public static int[] partitions(boolean backwards, String... options)
      throws IOException, InterruptedException {
    for (int i = 1; i <= TRIES; i++) {
      var answer = start(100 * i, backwards, options).answer();
      if (differFromHere(answer.unitHashes)) {
        return answer.partitions;
      }
    }
    throw Inconclusive.because(
        "Can't judge this answer: in every JVM that was started, the enum constants have the same"
            + " hash codes as here.");
  }

  private static boolean differFromHere(int[] unitHashes) {
    return Stream.of(Unit.values())
        .allMatch(unit -> System.identityHashCode(unit) != unitHashes[unit.ordinal()]);
  }

  private static OtherJvm start(int hashesBefore, boolean backwards, String... options)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", classPath(), PartitionProgram.class.getName()));
    command.addAll(List.of(Integer.toString(hashesBefore), Boolean.toString(backwards)));
    return new OtherJvm(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** The code under test comes first, because the lesson has a class of the same name. */
  private static String classPath() {
    return Stream.of(Partition.class, Series.class, PartitionProgram.class)
        .map(OtherJvm::placeOf)
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer answer() throws InterruptedException {
    var partitions = new int[SeriesSamples.ofEachKind().size()];
    var unitHashes = new int[Unit.values().length];
    int lines = 0;
    try (var words = new Scanner(process.getInputStream())) {
      while (words.hasNext()) {
        int[] target = words.next().equals(PartitionProgram.UNIT) ? unitHashes : partitions;
        target[words.nextInt()] = words.nextInt();
        lines++;
      }
    } finally {
      process.destroyForcibly();
    }
    int exitCode = process.waitFor();
    if (lines < partitions.length + unitHashes.length) {
      throw Inconclusive.because(
          "Can't judge this answer: another JVM, which was to call it, ended with exit code %d."
              .formatted(exitCode));
    }
    return new Answer(partitions, unitHashes);
  }
}
