package judge.compile;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import judge.api.Submission;

/**
 * The sources that the compiler may look into for one submission, each named by its path below its
 * source folder, with slashes. Where a name stands for several, the first of these counts: the
 * lesson's test source, which is nobody's to replace; the submission's text; the lesson's main
 * source.
 */
final class SourceTree {
  private static final long LARGEST = 1 << 20;
  private static final Set<FileVisitOption> FOLLOW_LINKS = Set.of(FileVisitOption.FOLLOW_LINKS);

  private final Path tests;
  private final Path main;
  private final Map<String, Text> texts = new HashMap<>();
  private final Map<String, Path> files = new HashMap<>();

  private SourceTree(Path tests, Path main) {
    this.tests = tests;
    this.main = main;
  }

  static SourceTree of(Submission submission) throws IOException {
    var tree = new SourceTree(real(submission.testSources()), real(submission.mainSources()));
    Files.walkFileTree(tree.tests, FOLLOW_LINKS, Integer.MAX_VALUE, tree.new Walk(tree.tests));
    submission.sources().forEach(tree::addText);
    Files.walkFileTree(tree.main, FOLLOW_LINKS, Integer.MAX_VALUE, tree.new Walk(tree.main));
    return tree;
  }

  /** As the compiler itself names what it finds in folders. */
  private static Path real(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  private void addText(String name, String text) {
    if (!files.containsKey(name)) {
      texts.put(name, new Text(name, text));
    }
  }

  private void addFile(String name, Path file) {
    if (!texts.containsKey(name)) {
      files.putIfAbsent(name, file);
    }
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;

    Walk(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      // To read a pipe would take for ever, and something huge all the memory.
      boolean readable = facts.isRegularFile() && facts.size() <= LARGEST;
      if (readable && file.toString().endsWith(Kind.SOURCE.extension)) {
        addFile(Submission.slashed(root.relativize(file)), file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Editors make files and delete them again, while we walk. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  /** The folders in which the compiler may look, in this order. */
  List<Path> roots() {
    return List.of(tests, main);
  }

  /** The submission's own texts. */
  Collection<Text> texts() {
    return texts.values();
  }

  /** Whether that name stands for one of the submission's own texts. */
  boolean isText(String name) {
    return texts.containsKey(name);
  }

  Set<String> names() {
    var names = new HashSet<>(files.keySet());
    names.addAll(texts.keySet());
    return names;
  }

  /** For the compiler, by name. */
  JavaFileObject source(String name, StandardJavaFileManager manager) {
    Text text = texts.get(name);
    return text != null ? text : manager.getJavaFileObjects(files.get(name)).iterator().next();
  }

  /** The name of a source that the compiler speaks of; empty if it is none of these. */
  Optional<String> nameOf(JavaFileObject source) {
    return source instanceof Text text
        ? Optional.of(text.path())
        : roots().stream()
            .filter(fileOf(source)::startsWith)
            .map(root -> Submission.slashed(root.relativize(fileOf(source))))
            .findFirst();
  }

  /** Whether the compiler speaks of one of the test's own sources. */
  boolean isTest(JavaFileObject source) {
    return !(source instanceof Text) && fileOf(source).startsWith(tests);
  }

  private static Path fileOf(JavaFileObject source) {
    return Path.of(source.toUri()).toAbsolutePath().normalize();
  }

  /** What tells whether these sources are as they were; empty for one that can't be read. */
  Map<String, String> digests(Collection<String> names) {
    var digests = new HashMap<String, String>();
    names.forEach(name -> digests.put(name, digest(name)));
    return digests;
  }

  private String digest(String name) {
    Text text = texts.get(name);
    Path file = files.get(name);
    try {
      return text != null
          ? digest(text.text.getBytes(StandardCharsets.UTF_8))
          : file != null ? digest(Files.readAllBytes(file)) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has it", e);
    }
  }

  /** Of something in memory; its path may have any letters. */
  static URI uri(String path) {
    try {
      return new URI("memory", null, "/" + path, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(path, e);
    }
  }

  /** A source that is in no file. */
  static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    private Text(String path, String text) {
      super(uri(path), Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    String path() {
      return path;
    }

    /** Without ending, with dots. */
    String className() {
      return path.substring(0, path.length() - Kind.SOURCE.extension.length()).replace('/', '.');
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
