package book;

import book.JdkClasses.JdkClass;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which class of the JDK a name means on a page. A short name may have several: what the page's
 * sources import comes first, then what a program that runs threads is likely to use. Where that
 * does not decide, the name means none: no link is better than a wrong one. Immutable.
 */
final class JavaNames {
  private static final String BASE = "java.base";

  /** Packages of {@code java.base} by how likely a short name on our pages means them. */
  private static final List<String> LIKELY =
      List.of(
          "java.lang",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.io",
          "java.nio.file",
          "java.time");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import ([a-z][\\w.]*?)\\.([A-Z][\\w.]*|\\*);");
  private static final Pattern DECLARATION =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
  private static final Pattern SEVERAL_WORDS =
      Pattern.compile("\\p{Lu}\\p{Ll}+(?:\\p{Lu}\\p{Ll}+)+");

  private final JdkClasses jdk;
  private final Set<String> imported; // full names, and packages with a star behind
  private final Set<String> own;

  private JavaNames(JdkClasses jdk, Set<String> imported, Set<String> own) {
    this.jdk = jdk;
    this.imported = imported;
    this.own = own;
  }

  /** Those where nothing is imported, and no name is the workbook's own. */
  static JavaNames of(JdkClasses jdk) {
    return new JavaNames(jdk, Set.of(), Set.of());
  }

  /** These, and what a source imports and declares. */
  JavaNames with(String source) {
    var moreImported = new HashSet<>(imported);
    IMPORT
        .matcher(source)
        .results()
        .forEach(found -> moreImported.add(found.group(1) + "." + found.group(2)));
    var moreOwn = new HashSet<>(own);
    DECLARATION.matcher(source).results().forEach(found -> moreOwn.add(found.group(1)));
    return new JavaNames(jdk, moreImported, moreOwn);
  }

  /** These, and what a source imports; what it declares stays its own. */
  JavaNames withImports(String source) {
    return new JavaNames(jdk, with(source).imported, own);
  }

  /** These, and classes of the workbook that hide the JDK's of the same name. */
  JavaNames withOwn(Set<String> names) {
    var more = new HashSet<>(own);
    more.addAll(names);
    return new JavaNames(jdk, imported, more);
  }

  /**
   * The class that a name means.
   *
   * @param name a short name, {@code List} or {@code Map.Entry}, or a full one
   */
  Optional<JdkClass> find(String name) {
    int short0 = indexOfClass(name);
    if (short0 > 0) {
      return jdk.qualified(name.substring(0, short0 - 1), name.substring(short0));
    }
    var all = jdk.named(name);
    String outer = name.split("\\.")[0];
    var byName = all.stream().filter(c -> isImported(c, outer)).toList();
    if (byName.size() == 1) {
      return Optional.of(byName.getFirst());
    }
    if (own.contains(outer)) {
      return Optional.empty();
    }
    var byPackage = all.stream().filter(c -> imported.contains(c.packageName() + ".*")).toList();
    return Stream.of(
            byPackage,
            all.stream().filter(c -> c.module().equals(BASE)).toList(),
            SEVERAL_WORDS.matcher(name).matches() ? all : List.<JdkClass>of())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .flatMap(JavaNames::likeliest);
  }

  private boolean isImported(JdkClass c, String outer) {
    return imported.contains(c.packageName() + "." + outer) || imported.contains(c.qualifiedName());
  }

  private static Optional<JdkClass> likeliest(List<JdkClass> some) {
    if (some.size() == 1) {
      return Optional.of(some.getFirst());
    }
    return some.stream()
        .filter(c -> LIKELY.contains(c.packageName()))
        .min(Comparator.comparingInt(c -> LIKELY.indexOf(c.packageName())));
  }

  /** Where in a full name the class begins; 0 for a short name. */
  private static int indexOfClass(String name) {
    int at = 0;
    while (at < name.length() && Character.isLowerCase(name.charAt(at))) {
      int dot = name.indexOf('.', at);
      if (dot < 0) {
        return 0;
      }
      at = dot + 1;
    }
    return at;
  }
}
