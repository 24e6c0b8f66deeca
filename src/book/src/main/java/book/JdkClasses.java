package book;

import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public classes of the JDK on which this program runs, found in its modules, each with the
 * address of its API page. Only packages that their module exports to everybody are considered.
 * Thread-safe.
 */
final class JdkClasses {
  /** The Java version that the workbook teaches; a newer JDK has pages of its own elsewhere. */
  private static final String API = "https://docs.oracle.com/en/java/javase/25/docs/api/";

  private static final String CLASS_FILE = ".class";

  /**
   * A class of the JDK.
   *
   * @param module the name of its module, {@code java.base}
   * @param packageName its package, {@code java.util}
   * @param name its name within the package as source code writes it, {@code Map.Entry}
   */
  record JdkClass(String module, String packageName, String name) {
    /** The address of its page in the API documentation. */
    String address() {
      return API + module + "/" + packageName.replace('.', '/') + "/" + name + ".html";
    }

    String qualifiedName() {
      return packageName + "." + name;
    }
  }

  private final Map<String, ModuleReference> modules;
  private final Map<String, List<JdkClass>> bySimpleName = new HashMap<>();
  private final Map<String, Boolean> isPublic = new HashMap<>(); // guarded by itself

  private JdkClasses(Map<String, ModuleReference> modules) {
    this.modules = modules;
  }

  /**
   * Those of the running JDK.
   *
   * @throws IOException if a module can't be read
   */
  static JdkClasses ofThisJdk() throws IOException {
    var modules =
        ModuleFinder.ofSystem().findAll().stream()
            .collect(Collectors.toMap(module -> module.descriptor().name(), module -> module));
    var classes = new JdkClasses(modules);
    for (ModuleReference module : modules.values()) {
      classes.add(module);
    }
    return classes;
  }

  private void add(ModuleReference module) throws IOException {
    Set<String> exported =
        module.descriptor().exports().stream()
            .filter(exports -> !exports.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .filter(name -> !name.startsWith("sun.")) // exported, but not documented
            .collect(Collectors.toSet());
    if (exported.isEmpty()) {
      return;
    }
    try (var reader = module.open();
        var files = reader.list()) {
      files.filter(file -> file.endsWith(CLASS_FILE)).forEach(file -> add(file, module, exported));
    }
  }

  private void add(String file, ModuleReference module, Set<String> exported) {
    int slash = file.lastIndexOf('/');
    String packageName = slash < 0 ? "" : file.substring(0, slash).replace('/', '.');
    String binary = file.substring(slash + 1, file.length() - CLASS_FILE.length());
    if (exported.contains(packageName) && !binary.matches(".*\\$\\d.*|.*-.*")) {
      String name = binary.replace('$', '.');
      bySimpleName
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(new JdkClass(module.descriptor().name(), packageName, name));
    }
  }

  /**
   * All that are called so within their package, {@code List} or {@code Map.Entry}, in any order.
   */
  List<JdkClass> named(String name) {
    return bySimpleName.getOrDefault(name, List.of()).stream().filter(this::isPublic).toList();
  }

  /** The class of that full name, {@code java.util.Map.Entry}. */
  Optional<JdkClass> qualified(String packageName, String name) {
    return named(name).stream().filter(c -> c.packageName().equals(packageName)).findFirst();
  }

  private boolean isPublic(JdkClass found) {
    synchronized (isPublic) {
      return isPublic.computeIfAbsent(found.qualifiedName(), _ -> looksPublic(found));
    }
  }

  /** Whether its class file says that it, and the class that it is nested in, are public. */
  private boolean looksPublic(JdkClass found) {
    String binary = found.packageName().replace('.', '/') + "/" + found.name().replace('.', '$');
    try (var reader = modules.get(found.module()).open()) {
      var bytes = reader.read(binary + CLASS_FILE);
      if (bytes.isEmpty()) {
        return false;
      }
      byte[] content = new byte[bytes.get().remaining()];
      bytes.get().get(content);
      reader.release(bytes.get());
      var model = ClassFile.of().parse(content);
      var nested =
          model.findAttribute(Attributes.innerClasses()).stream()
              .flatMap(inner -> inner.classes().stream())
              .filter(inner -> inner.innerClass().asInternalName().equals(binary))
              .findFirst();
      return nested
          .map(inner -> inner.has(AccessFlag.PUBLIC))
          .orElseGet(() -> model.flags().has(AccessFlag.PUBLIC));
    } catch (IOException e) {
      return false; // then there is no link
    }
  }
}
