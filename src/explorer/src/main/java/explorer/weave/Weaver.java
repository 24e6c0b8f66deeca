package explorer.weave;

import explorer.program.CodeSites;
import explorer.run.ControlledThread;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.classfile.instruction.LineNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kit.loading.ClassesUnderTest;
import kit.loading.RewritingClassLoader;

/**
 * The woven classes of what one class loader finds. Weaving them and loading them costs more than
 * most explorations, so the explorations of a test class share them. What loads them may be thrown
 * away and made anew: the bytes stay.
 */
public final class Weaver {
  private static Weaver latest; // null: none yet

  private final ClassLoader source;
  private final ClassesUnderTest own;
  private final CodeSites sites = new CodeSites();
  private final ClassIndex index;
  private final ClassFile classFiles;
  private final Map<String, byte[]> woven = new HashMap<>();
  private final Set<String> withStatics = new HashSet<>();
  private LoadedClasses loaded;

  private Weaver(ClassLoader source) {
    this.source = source;
    own = new ClassesUnderTest(source);
    index = new ClassIndex(own);
    classFiles =
        ClassFile.of(
            ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(source)
                    .orElse(ClassHierarchyResolver.defaultResolver())
                    .cached()));
    loaded = new LoadedClasses();
  }

  /**
   * That of a class loader. The latest is kept, and no other: a JVM that judges has one after the
   * other.
   *
   * @param source where the class files are found; loads what is not woven
   */
  public static synchronized Weaver of(ClassLoader source) {
    if (latest == null || latest.source != source) {
      latest = new Weaver(source);
    }
    return latest;
  }

  /** The places of the scheduling points. */
  public CodeSites sites() {
    return sites;
  }

  /**
   * The loader for the next run. It is that of the run before unless a class that was loaded there
   * keeps something in a static field, so that a run in it would not begin as that one did.
   */
  public synchronized ClassLoader loader() {
    if (loaded.keepSomething) {
      discardLoaded();
    }
    return loaded.loader;
  }

  /** From now on there is a loader in which no class has been initialised. */
  public synchronized void discardLoaded() {
    loaded = new LoadedClasses();
  }

  private synchronized byte[] bytes(String name, LoadedClasses by) throws ClassNotFoundException {
    byte[] known = woven.get(name);
    if (known == null) {
      known = woven(name);
      woven.put(name, known);
    }
    by.keepSomething |= withStatics.contains(name);
    return known;
  }

  /** What one loader has loaded. */
  private final class LoadedClasses {
    final ClassLoader loader =
        new RewritingClassLoader("woven", source, own, name -> bytes(name, this));
    boolean keepSomething;
  }

  private byte[] woven(String name) throws ClassNotFoundException {
    try {
      return weave(name, own.bytes(name));
    } catch (IllegalArgumentException tooLong) {
      throw ControlledThread.current()
          .run()
          .cannotJudge(
              "A method too long for its scheduling points, in " + name.replace('/', '.'),
              "Split it.");
    }
  }

  private byte[] weave(String name, byte[] original) {
    ClassModel model = classFiles.parse(original);
    if (MutableStatics.keepsSomething(model, index)) {
      withStatics.add(name);
    }
    boolean isInterface = (model.flags().flagsMask() & ClassFile.ACC_INTERFACE) != 0;
    var type =
        new WovenClass(
            name,
            model
                .findAttribute(Attributes.sourceFile())
                .map(a -> a.sourceFile().stringValue())
                .orElse("?"),
            index.extendsClass(name, WovenClass.SCENARIO),
            index,
            new CallTreatments(index),
            new BridgeMethods(model.thisClass().asSymbol(), isInterface));
    return classFiles.transformClass(model, new Whole(type));
  }

  /** Weaves all methods, then adds the bridges that they need. */
  private final class Whole implements ClassTransform {
    private final WovenClass type;

    Whole(WovenClass type) {
      this.type = type;
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof Superclass inherited) {
        builder.withSuperclass(
            CallTreatments.superclassInPlaceOf(inherited.superclassEntry().asInternalName())
                .orElse(inherited.superclassEntry().asSymbol()));
        return;
      }
      if (!(element instanceof MethodModel method) || method.code().isEmpty()) {
        builder.with(element);
        return;
      }
      builder.transformMethod(
          method,
          (made, part) -> {
            switch (part) {
              case AccessFlags flags ->
                  made.withFlags(flags.flagsMask() & ~ClassFile.ACC_SYNCHRONIZED);
              case CodeModel code ->
                  made.transformCode(
                      code,
                      CodeTransform.ofStateful(
                          () -> new MethodWeaver(type, method, firstLine(code), sites::add)));
              default -> made.with(part);
            }
          });
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      type.bridges().writeTo(builder);
    }
  }

  private static int firstLine(CodeModel code) {
    return code.elementStream()
        .filter(e -> e instanceof LineNumber)
        .mapToInt(e -> ((LineNumber) e).line())
        .findFirst()
        .orElse(0);
  }
}
