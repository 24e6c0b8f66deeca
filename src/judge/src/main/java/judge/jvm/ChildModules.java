package judge.jvm;

import java.io.IOException;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import judge.files.TemporaryFolders;

/**
 * What a child JVM runs with, as named modules that are closed: the kit, the explorer, the judge's
 * own half and JUnit. Learner's code, which is in no module, can call what they export, but reach
 * into none of them: {@code setAccessible} throws there. That needs a descriptor in the kit's and
 * in the judge's jar. It is made here and not by Maven, because everywhere else, in lessons and in
 * IDEs, both stand on the class path or are compiled from source.
 *
 * @param folder where the jars with a descriptor are
 * @param modules the module path
 * @param temporary whether the folder goes with the judge
 * @param trust whose code runs with them
 */
public record ChildModules(Path folder, List<Path> modules, boolean temporary, Trust trust)
    implements AutoCloseable {
  private static final String PREFIX = "tools-";
  private static final String KIT = "kit";
  private static final String EXPLORER = "explorer";
  private static final String JUDGE = "judge";

  private static final String WARM_UP = "warmup/";

  /** The judge's own half: all that the child runs of it. */
  private static final List<String> CHILD_PACKAGES =
      List.of("judge/channel/", "judge/child/", "judge/files/");

  private static final String ENGINE = "org.junit.platform.engine.TestEngine";

  /** What both need of the JDK and of JUnit. */
  private static final List<String> REQUIRED =
      List.of(
          "java.management",
          "jdk.jfr",
          "jdk.management",
          "org.junit.jupiter.api",
          "org.junit.platform.launcher");

  /** For who keeps none: in a temporary folder. */
  static ChildModules inTemporaryFolder() throws IOException {
    return made(TemporaryFolders.create("judge-"), true, Trust.TRUSTED);
  }

  /** Made once, and kept in that folder for as long as the tools are what they are. */
  static ChildModules in(Path folder, Trust trust) throws IOException {
    Path kept = folder.toRealPath().resolve(PREFIX + ToolClassPath.fingerprint());
    if (!Files.exists(kept)) {
      deleteOthers(folder, kept);
      Path halfDone = Files.createTempDirectory(folder, "half-");
      made(halfDone, false, trust);
      try {
        Files.move(halfDone, kept, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileSystemException e) {
        TemporaryFolders.delete(halfDone);
        if (!Files.exists(kept)) { // else another process has made it meanwhile
          throw e;
        }
      }
    }
    return new ChildModules(kept, modules(kept), false, trust);
  }

  private static void deleteOthers(Path folder, Path kept) throws IOException {
    try (var others = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path other : others) {
        if (!other.getFileName().equals(kept.getFileName())) {
          TemporaryFolders.delete(other);
        }
      }
    }
  }

  private static ChildModules made(Path folder, boolean temporary, Trust trust) throws IOException {
    write(folder, KIT, kit.Rejection.class, ChildModules::ofKit);
    write(folder, EXPLORER, explorer.Scenario.class, ChildModules::ofExplorer);
    write(folder, JUDGE, ChildModules.class, ChildModules::ofJudge);
    layOutWarmUp(folder);
    return new ChildModules(folder, modules(folder), temporary, trust);
  }

  private static void layOutWarmUp(Path folder) throws IOException {
    Path place = Files.createDirectories(folder.resolve(WARM_UP));
    ClassFiles.in(
        ToolClassPath.placeOf(ChildModules.class),
        root -> {
          try (var files = Files.newDirectoryStream(root.resolve(WARM_UP), "*.class")) {
            for (Path file : files) {
              Files.copy(file, place.resolve(file.getFileName().toString()));
            }
          }
          return place;
        });
  }

  private static void write(
      Path folder, String module, Class<?> ofIt, ModularJar.Descriptor descriptor)
      throws IOException {
    ModularJar.write(
        jar(folder, module), ToolClassPath.placeOf(ofIt), ChildModules::isForChild, descriptor);
  }

  private static Path jar(Path folder, String module) {
    return folder.resolve(module + ".jar");
  }

  private static List<Path> modules(Path folder) {
    var own =
        List.of(
            ToolClassPath.placeOf(kit.Rejection.class),
            ToolClassPath.placeOf(explorer.Scenario.class),
            ToolClassPath.placeOf(ChildModules.class));
    var modules =
        new ArrayList<>(List.of(jar(folder, KIT), jar(folder, EXPLORER), jar(folder, JUDGE)));
    ToolClassPath.ofChild().stream().filter(tool -> !own.contains(tool)).forEach(modules::add);
    return List.copyOf(modules);
  }

  /**
   * The options of {@code java}, before the class path.
   *
   * @param withLibraries whether there will be other libraries on the class path
   */
  public List<String> options(boolean withLibraries) {
    var options = new ArrayList<>(List.of("--module-path=" + ToolClassPath.joined(modules)));
    options.addAll(trust.options(withLibraries));
    return options;
  }

  /**
   * The folder of the warm-up's class files. They lie there as an exercise's do, for only class
   * files in a folder are rewritten: from a jar the warm-up would leave out all that does that.
   */
  public Path warmUp() {
    return folder;
  }

  /** As an argument of {@code java}, the last of its options. */
  public static List<String> main(Class<?> program) {
    return List.of("-m", JUDGE + "/" + program.getName());
  }

  private static ModuleAttribute ofKit(Set<String> packages) {
    return ModuleAttribute.of(
        ModuleDesc.of(KIT),
        module -> {
          requireAll(module);
          packages.forEach(name -> module.exports(PackageDesc.of(name), List.of()));
        });
  }

  private static ModuleAttribute ofExplorer(Set<String> packages) {
    return ModuleAttribute.of(
        ModuleDesc.of(EXPLORER),
        module -> {
          requireAll(module);
          module.requires(ModuleDesc.of(KIT), List.of(), null);
          packages.forEach(name -> module.exports(PackageDesc.of(name), List.of()));
        });
  }

  private static ModuleAttribute ofJudge(Set<String> packages) {
    return ModuleAttribute.of(
        ModuleDesc.of(JUDGE),
        module -> {
          requireAll(module);
          for (String other : List.of(KIT, EXPLORER)) {
            module.requires(ModuleDesc.of(other), List.of(), null);
          }
          module.uses(ClassDesc.of(ENGINE));
        });
  }

  private static void requireAll(ModuleAttribute.ModuleAttributeBuilder module) {
    module.requires(ModuleDesc.of("java.base"), List.of(AccessFlag.MANDATED), null);
    REQUIRED.forEach(name -> module.requires(ModuleDesc.of(name), List.of(), null));
  }

  /** Whether it is one of a library's classes, or of the judge's half that runs in the child. */
  private static boolean isForChild(String name) {
    return !name.startsWith(WARM_UP)
        && (!name.startsWith("judge/") || CHILD_PACKAGES.stream().anyMatch(name::startsWith));
  }

  /** What a child deletes when it finds that its judge is gone; empty: nothing. */
  public String leftByADeadJudge() {
    return temporary ? folder.toString() : "";
  }

  @Override
  public void close() {
    if (temporary) {
      TemporaryFolders.delete(folder);
    }
  }
}
