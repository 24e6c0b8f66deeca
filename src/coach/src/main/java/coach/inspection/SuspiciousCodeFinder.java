package coach.inspection;

import coach.text.ControlCharacterEscaper;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import judge.api.CompiledClass;
import workbook.Exercise;

/**
 * Finds the lines of an answer that reach for what no answer needs: the files and the processes of
 * the machine, the inside of other classes, the tools that judge. Such an answer may have passed by
 * other means than being right, so a person should look at it. It is no proof of either.
 */
public final class SuspiciousCodeFinder {
  /** What is said above the lines. */
  public static final String REVIEW_NOTICE =
      "It passed, but it reaches for what no answer needs. Look at these lines:";

  private static final int MOST = 20;

  private final ExpectedApi needed;
  private final Map<String, ClassModel> own = new HashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();

  private SuspiciousCodeFinder(ExpectedApi needed) {
    this.needed = needed;
  }

  /**
   * The lines, as {@code PoolMap.java:12 uses java.lang.System.exit}; empty if there are none.
   *
   * @param classes those of the answer
   * @param tests simple names of the lesson's test classes
   */
  public static List<String> find(
      Exercise exercise, List<CompiledClass> classes, Set<String> tests) {
    var finder = new SuspiciousCodeFinder(ExpectedApi.forExercise(exercise, tests));
    var models = new HashMap<CompiledClass, ClassModel>();
    for (CompiledClass one : classes) {
      var model = ClassFile.of().parse(one.bytes());
      models.put(one, model);
      finder.own.put(model.thisClass().asInternalName(), model);
    }
    classes.forEach(one -> finder.find(models.get(one), one));
    return finder.some();
  }

  private List<String> some() {
    var some = new ArrayList<>(lines.stream().limit(MOST).toList());
    if (lines.size() > MOST) {
      some.add("and %d more".formatted(lines.size() - MOST));
    }
    return some;
  }

  private void find(ClassModel model, CompiledClass compiled) {
    String file = ControlCharacterEscaper.line(compiled.source().replaceFirst("^.*/", ""));
    String name = model.thisClass().asInternalName();
    if (needed.isNameOfAnother(name)) {
      lines.add(file + " declares a class of a name that is another's: " + dotted(name));
    }
    for (var method : model.methods()) {
      if (method.flags().has(AccessFlag.NATIVE)) {
        lines.add("%s declares the native method %s".formatted(file, method.methodName()));
      }
    }
    var seen = new TreeSet<String>();
    ClassFileReferences.of(
        model,
        use -> {
          var meant = meant(use);
          if (!isNeeded(meant)) {
            String place = use.line() == 0 ? file : file + ":" + use.line();
            lines.add(ControlCharacterEscaper.line(place + meant.words()));
            seen.add(meant.owner());
          }
        });
    for (var entry : model.constantPool()) {
      if (entry instanceof ClassEntry type) {
        String other = ClassFileReferences.element(type.asInternalName());
        if (!own.containsKey(other) && !needed.allowsType(other) && !seen.contains(other)) {
          lines.add(ControlCharacterEscaper.line("%s uses %s".formatted(file, dotted(other))));
        }
      }
    }
  }

  /** What an own class has from a class of the JDK is a use of that class. */
  private ClassFileReferences.Reference meant(ClassFileReferences.Reference use) {
    String owner = use.owner();
    while (own.containsKey(owner) && !declares(own.get(owner), use.member())) {
      owner = own.get(owner).superclass().orElseThrow().asInternalName();
    }
    return new ClassFileReferences.Reference(use.line(), owner, use.member(), use.descriptor());
  }

  private static boolean declares(ClassModel model, String member) {
    return member.isEmpty()
        || model.superclass().isEmpty()
        || model.methods().stream().anyMatch(m -> m.methodName().equalsString(member))
        || model.fields().stream().anyMatch(f -> f.fieldName().equalsString(member));
  }

  private boolean isNeeded(ClassFileReferences.Reference use) {
    return use.isText()
        ? needed.allowsText(use.member())
        : own.containsKey(use.owner())
            || needed.allowsMember(use.owner(), use.member(), use.descriptor());
  }

  private static String dotted(String internal) {
    return internal.replace('/', '.').replace('$', '.');
  }
}
