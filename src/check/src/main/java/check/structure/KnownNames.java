package check.structure;

import check.process.TrackedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.Lesson;
import workbook.PackageDeclaration;
import workbook.TextFiles;
import workbook.Workbook;

/** What there is to be named: packages, classes and their members, files, and commands. */
final class KnownNames {
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\p{Lu}\\w*)");
  private static final Pattern WORD = Pattern.compile("\\b\\p{L}\\w*");
  private static final Pattern EXAMPLE_NUMBER = Pattern.compile("^Ex\\d+_");
  private static final Pattern EXECUTION = Pattern.compile("<id>([\\w.-]+)</id>");
  private static final Pattern COACH_COMMAND =
      Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"");
  private static final Set<String> JDK_MODULES = Set.of("java.base", "java.net.http", "jdk.jfr");

  /** A source that declares a class, the package that it is in, and the class it is named for. */
  private record Source(String packageName, String fileName, Set<String> words) {}

  private final Path root;
  private final List<Path> places = new ArrayList<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> toolPackages = new HashSet<>();
  private final Map<String, List<Source>> classes = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> executions = new HashSet<>();
  private final Set<String> coachCommands = new HashSet<>(Set.of("help"));

  private KnownNames(Path root) {
    this.root = root;
  }

  /**
   * All that a workbook has.
   *
   * @throws IOException if the tree can't be read
   */
  static KnownNames in(Workbook workbook) throws IOException {
    var known = new KnownNames(workbook.root());
    known.places.add(workbook.root());
    for (Lesson lesson : workbook.lessons()) {
      known.places.add(lesson.folder());
      known.places.add(workbook.root().resolve("solutions").resolve(lesson.name()));
    }
    for (Path file : TrackedFiles.under(workbook.root())) {
      var name = file.getFileName().toString();
      if (name.endsWith(".java")) {
        known.addSource(file);
      } else if (name.equals("pom.xml")) {
        var text = TextFiles.readNormalized(workbook.root().resolve(file));
        addAll(EXECUTION, text, known.executions);
        addWords(text, known.words);
      }
    }
    return known;
  }

  private void addSource(Path file) throws IOException {
    var text = TextFiles.readNormalized(root.resolve(file));
    addAll(COACH_COMMAND, text, coachCommands);
    addWords(text, words);
    var declared = PackageDeclaration.of(text);
    if (!declared.isEmpty()) {
      packages.add(declared);
      if (file.startsWith("src")) {
        toolPackages.add(declared);
      }
    }
    var own = new HashSet<String>();
    addWords(text, own);
    var names = new HashSet<String>();
    addAll(TYPE, text, names);
    var fileName = file.getFileName().toString().replaceFirst("\\.java$", "");
    names.add(fileName);
    names.add(EXAMPLE_NUMBER.matcher(fileName).replaceFirst(""));
    var source = new Source(declared, fileName, own);
    names.forEach(name -> classes.computeIfAbsent(name, _ -> new ArrayList<>()).add(source));
  }

  private static void addAll(Pattern pattern, String text, Set<String> found) {
    pattern.matcher(text).results().forEach(match -> found.add(match.group(1)));
  }

  private static void addWords(String text, Set<String> found) {
    WORD.matcher(text).results().forEach(match -> found.add(match.group()));
  }

  boolean isPackage(String name) {
    return packages.contains(name);
  }

  /** Whether some package's name has this one before a dot. */
  boolean hasSubpackages(String name) {
    return packages.stream().anyMatch(p -> p.startsWith(name + "."));
  }

  /** Whether a package of the tools has this name before a dot. */
  boolean hasToolPackages(String name) {
    return toolPackages.stream().anyMatch(p -> p.startsWith(name + "."));
  }

  /** Whether a class of that simple name, top-level or nested, is in the package. */
  boolean isClass(String packageName, String name) {
    return sources(name).anyMatch(source -> source.packageName().equals(packageName));
  }

  /** Whether the workbook has a class, or an example, of that simple name. */
  boolean isClass(String name) {
    return classes.containsKey(name);
  }

  /** Whether a source that declares a class of that name also has the word. */
  boolean isMember(String className, String member) {
    return sources(className).anyMatch(source -> source.words().contains(member));
  }

  /** Whether a file bears the class's name: not one that is nested in another class. */
  boolean isTopLevel(String className) {
    return sources(className).anyMatch(source -> source.fileName().equals(className));
  }

  private Stream<Source> sources(String className) {
    return classes.getOrDefault(className, List.of()).stream();
  }

  /** Whether a source or a {@code pom.xml} has the word, as the name of a library's class. */
  boolean isWord(String name) {
    return words.contains(name);
  }

  /** Whether the JDK's modules that lessons speak of have a class of that simple name. */
  static boolean isOfJdk(String name) {
    return ModuleLayer.boot().modules().stream()
        .filter(module -> JDK_MODULES.contains(module.getName()))
        .flatMap(module -> module.getPackages().stream().filter(module::isExported))
        .map(p -> p.replace('.', '/') + "/" + name + ".class")
        .anyMatch(file -> ClassLoader.getSystemResource(file) != null);
  }

  /** Whether an execution of that id stands in a {@code pom.xml}. */
  boolean isExecution(String id) {
    return executions.contains(id);
  }

  boolean isCoachCommand(String name) {
    return coachCommands.contains(name);
  }

  /**
   * Whether a file or folder is there: seen from the workbook, a lesson, a solution, the page's
   * folder, or a folder beside the page that bears its name.
   */
  boolean isFile(Path page, String path) {
    var absolute = root.resolve(page);
    var own = absolute.toString().replaceFirst("\\.md$", "");
    return Stream.concat(places.stream(), Stream.of(absolute.getParent(), Path.of(own)))
        .anyMatch(place -> Files.exists(place.resolve(path)));
  }
}
