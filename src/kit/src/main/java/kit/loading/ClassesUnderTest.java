package kit.loading;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which classes are the learner's and the test's, and their class files. Names are internal: {@code
 * a/B$C}. Thread-safe.
 *
 * <p>Theirs are the classes whose files lie in a folder, as a build or the judge leaves them.
 * Libraries, and what a tool or its agent brings into the JVM (a coverage agent's classes are
 * called from within the learner's), come as archives, or have no class file that can be found:
 * they are never rewritten, whatever they are called. Nor are the kit's, which a lesson's build
 * compiles into the same folder as its tests, nor those of JUnit and the JDK; nor the enum of a
 * lesson's beliefs, which is data, is no part of any run, and has to be the same one in all of
 * them.
 */
public final class ClassesUnderTest {
  private static final Set<String> FOREIGN =
      Set.of(
          "java/",
          "javax/",
          "jdk/",
          "sun/",
          "com/sun/",
          "kit/",
          "explorer/",
          "org/junit/",
          "org/opentest4j/",
          "org/apiguardian/",
          "judge/");

  /** What watches, logs or compares, and shares no data with the code that calls it. */
  private static final Set<String> TOOLS =
      Set.of(
          "org/jacoco/",
          "com/intellij/rt/",
          "org/slf4j/",
          "org/hamcrest/",
          "org/assertj/",
          "com/google/common/truth/");

  private static final String HELPERS = "/scenes/";
  private static final String BELIEF = "kit/belief/Misconception";

  private static final Set<String> ARCHIVES = Set.of("jar", "jrt");

  private final ClassLoader source;
  private final Map<String, Boolean> own = new ConcurrentHashMap<>();

  /**
   * @param source where the class files are found
   */
  public ClassesUnderTest(ClassLoader source) {
    this.source = source;
  }

  /** Whether a class is the learner's or the test's. */
  public boolean include(String name) {
    return own.computeIfAbsent(name, this::isOwn);
  }

  private boolean isOwn(String name) {
    if (FOREIGN.stream().anyMatch(name::startsWith)) {
      return false;
    }
    URL file = source.getResource(name + ".class");
    return file != null && !ARCHIVES.contains(file.getProtocol()) && !isBelief(name);
  }

  /**
   * Whether a class is neither theirs nor known: a library's, or their own packed into an archive.
   * What it does can't be followed.
   */
  public boolean isOfALibrary(String name) {
    return Stream.concat(FOREIGN.stream(), TOOLS.stream()).noneMatch(name::startsWith)
        && !include(name)
        && !isBelief(name);
  }

  private boolean isBelief(String name) {
    if (!name.contains(HELPERS)) {
      return false; // so that no answer gets out of it
    }
    try {
      return ClassFile.of().parse(bytes(name)).interfaces().stream()
          .anyMatch(implemented -> implemented.asInternalName().equals(BELIEF));
    } catch (ClassNotFoundException | IllegalArgumentException e) {
      return false; // whoever loads it will say what is wrong with it
    }
  }

  /**
   * The class file.
   *
   * @throws ClassNotFoundException if there is none
   */
  public byte[] bytes(String name) throws ClassNotFoundException {
    try (InputStream in = source.getResourceAsStream(name + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name.replace('/', '.'));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ClassNotFoundException(name.replace('/', '.'), e);
    }
  }
}
