package coach.classroom;

import coach.submission.Learner;
import coach.submission.SubmittedSources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import judge.Judge;
import kit.Rejection;
import workbook.Exercise;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Tells whether a verdict that was given once would be given about the same answer by the same
 * workbook: the digest is another if the answer's text, the lesson's sources, the tools, the JDK or
 * the way of judging is another. Thread-safe.
 */
public final class VerdictFingerprint {
  private final String judgingMode;
  private final Map<Path, String> folders = new ConcurrentHashMap<>();

  /**
   * Remembers the digests of folders: they must not change meanwhile.
   *
   * @param way how is judged, as far as a verdict could depend on it
   */
  public VerdictFingerprint(String way) {
    this.judgingMode = way;
  }

  /** Of a learner's answer to an exercise. */
  String of(Learner learner, Exercise exercise, SubmittedSources answer) throws IOException {
    var sum = sha256();
    add(sum, judgingMode);
    add(sum, Runtime.version().toString());
    for (Class<?> tool :
        List.of(Rejection.class, Judge.class, Workbook.class, VerdictFingerprint.class)) {
      add(sum, of(placeOf(tool)));
    }
    add(sum, of(exercise.lesson().pom()));
    add(sum, of(exercise.lesson().folder().resolve("src")));
    add(sum, learner.folder().toString());
    add(sum, exercise.id());
    new TreeMap<>(answer.sources())
        .forEach((path, text) -> {
          add(sum, path);
          add(sum, text);
        });
    answer.ignoredFiles().forEach(sentence -> add(sum, sentence));
    return HexFormat.of().formatHex(sum.digest());
  }

  /** Of words, in short: for names of files. */
  public static String of(List<String> words) {
    var sum = sha256();
    words.forEach(word -> add(sum, word));
    return HexFormat.of().formatHex(sum.digest(), 0, 8);
  }

  private String of(Path place) throws IOException {
    try {
      return folders.computeIfAbsent(place, VerdictFingerprint::ofFiles);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String ofFiles(Path place) {
    var sum = sha256();
    if (Files.exists(place)) {
      try (var files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          add(sum, TextFiles.withForwardSlashes(place.relativize(file)));
          add(sum, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  private static Path placeOf(Class<?> tool) {
    try {
      return Path.of(tool.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest sum, String text) {
    add(sum, text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length, so that what belongs to one can't be taken for the next one's. */
  private static void add(MessageDigest sum, byte[] bytes) {
    sum.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    sum.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }
}
