package judge.jvm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import judge.api.Submission;

/** Writes classes into a jar that is a named module: with a descriptor made for them. */
final class ModularJar {
  private ModularJar() {}

  /** What a module says of itself. */
  interface Descriptor {
    /**
     * The descriptor.
     *
     * @param packages all that the jar has, with dots
     */
    ModuleAttribute of(Set<String> packages);
  }

  /**
   * Writes the jar. Nothing in it is compressed: it is read more than once.
   *
   * @param classes a jar or a folder
   * @param wanted which of its class files, by name with slashes
   */
  static void write(Path jar, Path classes, Predicate<String> wanted, Descriptor descriptor)
      throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.setLevel(0);
      var packages = ClassFiles.in(classes, root -> copy(root, wanted, out));
      out.putNextEntry(new JarEntry("module-info.class"));
      out.write(ClassFile.of().buildModule(descriptor.of(packages)));
      out.closeEntry();
    }
  }

  /** Copies the class files; returns their packages. */
  private static Set<String> copy(Path root, Predicate<String> wanted, JarOutputStream out)
      throws IOException {
    var packages = new TreeSet<String>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = Submission.slashed(root.relativize(file));
        if (name.endsWith(".class") && wanted.test(name)) {
          packages.add(name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'));
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
          out.closeEntry();
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return packages;
  }
}
