package coach.inspection;

import java.util.Set;
import java.util.stream.Stream;
import workbook.Exercise;

/**
 * What the answers to an exercise may need of other classes. What is not in {@link
 * ExpectedApiLists} or {@link ExerciseApiLists} is not forbidden: it makes a person look. That no
 * kept right answer reaches further is tested.
 *
 * @param exerciseClass the class that the exercise asks for, {@code pools/PoolMap}
 * @param tests simple names of the lesson's test classes
 * @param exerciseSpecific what this exercise is about: types, {@code java/lang/Process}, packages,
 *     {@code jdk/jfr/}, and members, {@code java/lang/System.getProperty}
 */
record ExpectedApi(String exerciseClass, Set<String> tests, Set<String> exerciseSpecific) {
  static ExpectedApi forExercise(Exercise exercise, Set<String> tests) {
    return new ExpectedApi(
        exercise.packageName().replace('.', '/') + "/" + exercise.name(),
        tests,
        ExerciseApiLists.of(exercise));
  }

  /** The exercise's package, {@code pools}, with slashes. */
  private String exercisePackage() {
    return exerciseClass.substring(0, exerciseClass.lastIndexOf('/'));
  }

  /**
   * Whether a class of the answer has a name by which others mean another class. The one that the
   * exercise asks for may: a stack is called so in the JDK, too.
   */
  boolean isNameOfAnother(String own) {
    if (own.equals(exerciseClass)) {
      return false;
    }
    String simple = own.substring(own.lastIndexOf('/') + 1);
    return tests.contains(simple)
        || own.startsWith(exercisePackage() + "/scenes/")
        || Stream.of("java.lang.", "java.util.", "java.util.concurrent.")
            .anyMatch(place -> isThere(place + simple));
  }

  private static boolean isThere(String name) {
    try {
      return Class.forName(name, false, null) != null;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  boolean allowsText(String text) {
    return ExpectedApiLists.FOREIGN_TEXTS.stream().noneMatch(text::contains);
  }

  boolean allowsType(String type) {
    String itsPackage = type.substring(0, Math.max(0, type.lastIndexOf('/')));
    if (exerciseSpecific.contains(type)
        || isInSpecificPackage(itsPackage + "/")
        || hasSpecificMembers(type)) {
      return true;
    }
    if (itsPackage.equals(exercisePackage())) {
      String simple = type.substring(type.lastIndexOf('/') + 1).replaceFirst("\\$.*", "");
      return !tests.contains(simple);
    }
    return ExpectedApiLists.TYPES.contains(type)
        || ExpectedApiLists.PACKAGES.contains(itsPackage)
            && !ExpectedApiLists.EXCLUDED_TYPES.contains(type);
  }

  /** A package, or one that it is part of. */
  private boolean isInSpecificPackage(String itsPackage) {
    return exerciseSpecific.stream().anyMatch(m -> m.endsWith("/") && itsPackage.startsWith(m));
  }

  private boolean hasSpecificMembers(String type) {
    return exerciseSpecific.stream().anyMatch(m -> m.startsWith(type + "."));
  }

  boolean allowsMember(String type, String member, String descriptor) {
    if (type.startsWith("java/") && opensAFileByName(type, member, descriptor)) {
      return false;
    } else if (hasSpecificMembers(type) && !member.isEmpty()) {
      return exerciseSpecific.contains(type + "." + member);
    }
    return allowsType(type)
        && (member.isEmpty()
            || ExpectedApiLists.ONLY_MEMBERS.getOrDefault(type, Set.of(member)).contains(member))
        && !ExpectedApiLists.EXCLUDED_MEMBERS.getOrDefault(type, Set.of()).contains(member)
        && !(type.startsWith("java/") && opensAFile(member, descriptor));
  }

  /** As {@code new PrintWriter("marks.xml")} does. */
  private static boolean opensAFileByName(String type, String member, String descriptor) {
    return member.equals("<init>")
        && ExpectedApiLists.FILE_OPENERS.contains(type)
        && descriptor.startsWith("(Ljava/lang/String;");
  }

  /** As {@code new Scanner(Path.of("x"))} does. */
  private static boolean opensAFile(String member, String descriptor) {
    return member.equals("<init>")
        && (descriptor.contains("Ljava/io/File;") || descriptor.contains("Ljava/nio/file/Path;"));
  }
}
