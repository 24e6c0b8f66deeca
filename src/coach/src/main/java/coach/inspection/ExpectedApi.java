package coach.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.Exercise;

/**
 * What the answers to an exercise may need of other classes. What is not in these lists is not
 * forbidden: it makes a person look. That no kept right answer reaches further is tested.
 *
 * @param exercisePackage the exercise's package, {@code pools}, with slashes
 * @param tests simple names of the lesson's test classes
 * @param exerciseSpecific what this exercise is about: types, {@code java/lang/Process}, packages,
 *     {@code jdk/jfr/}, and members, {@code java/lang/System.getProperty}
 */
record ExpectedApi(String exercisePackage, Set<String> tests, Set<String> exerciseSpecific) {
  /** Packages of which everything is innocent, but for what is named below. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java/lang",
          "java/lang/annotation",
          "java/lang/ref",
          "java/lang/runtime",
          "java/math",
          "java/nio/charset",
          "java/text",
          "java/time",
          "java/time/temporal",
          "java/util",
          "java/util/concurrent",
          "java/util/concurrent/atomic",
          "java/util/concurrent/locks",
          "java/util/function",
          "java/util/random",
          "java/util/regex",
          "java/util/stream");

  /** Types of other packages. */
  private static final Set<String> TYPES =
      Set.of(
          "java/io/BufferedInputStream",
          "java/io/BufferedOutputStream",
          "java/io/BufferedReader",
          "java/io/BufferedWriter",
          "java/io/ByteArrayInputStream",
          "java/io/ByteArrayOutputStream",
          "java/io/Closeable",
          "java/io/EOFException",
          "java/io/IOException",
          "java/io/InputStream",
          "java/io/InputStreamReader",
          "java/io/InterruptedIOException",
          "java/io/OutputStream",
          "java/io/OutputStreamWriter",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/io/Reader",
          "java/io/Serializable",
          "java/io/StringReader",
          "java/io/StringWriter",
          "java/io/UncheckedIOException",
          "java/io/Writer",
          "java/lang/invoke/LambdaMetafactory",
          "java/lang/invoke/MethodHandles",
          "java/lang/invoke/MethodHandles$Lookup",
          "java/lang/invoke/StringConcatFactory",
          "java/lang/invoke/VarHandle",
          "java/util/logging/Level",
          "java/util/logging/Logger");

  /** Types of innocent packages that are not. */
  private static final Set<String> NOT_TYPES =
      Set.of(
          "java/lang/ClassLoader",
          "java/lang/Compiler",
          "java/lang/Module",
          "java/lang/ModuleLayer",
          "java/lang/Process",
          "java/lang/ProcessBuilder",
          "java/lang/ProcessBuilder$Redirect",
          "java/lang/ProcessHandle",
          "java/lang/ProcessHandle$Info",
          "java/lang/StackWalker",
          "java/util/ServiceLoader");

  /** Of these types only what is named. */
  private static final Map<String, Set<String>> ONLY =
      Map.of(
          "java/lang/Class",
          Set.of(
              "cast",
              "desiredAssertionStatus",
              "equals",
              "getName",
              "getSimpleName",
              "getTypeName",
              "hashCode",
              "isInstance",
              "toString"),
          "java/lang/Runtime",
          Set.of("availableProcessors", "freeMemory", "getRuntime", "maxMemory", "totalMemory"),
          "java/lang/System",
          Set.of(
              "arraycopy",
              "currentTimeMillis",
              "err",
              "identityHashCode",
              "lineSeparator",
              "nanoTime",
              "out"),
          "java/lang/invoke/MethodHandles",
          Set.of("arrayElementVarHandle", "lookup"),
          "java/lang/invoke/MethodHandles$Lookup",
          Set.of("findStaticVarHandle", "findVarHandle"));

  /** Of these types all but what is named. */
  private static final Map<String, Set<String>> ALL_BUT =
      Map.of(
          "java/lang/Thread",
          Set.of(
              "enumerate",
              "getAllStackTraces",
              "getContextClassLoader",
              "getStackTrace",
              "setContextClassLoader",
              "setDefaultUncaughtExceptionHandler"),
          "java/lang/ThreadGroup",
          Set.of("enumerate", "getParent", "list"),
          "java/lang/Throwable",
          Set.of("getStackTrace"));

  /** Types that open a file of which they are given the name. */
  private static final Set<String> BY_NAME =
      Set.of(
          "java/io/FileInputStream",
          "java/io/FileOutputStream",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/util/Formatter");

  /** Texts that name what is not the answer's. */
  private static final List<String> TEXTS =
      List.of(
          "/proc",
          "/dev/",
          "/sys/",
          ".many-hands",
          "src/test",
          "src/main",
          "solutions/",
          "judge.",
          "kit.",
          "explorer.",
          "coach.",
          "org.junit",
          "jdk.internal",
          "sun.misc");

  /** What an exercise is about, by its id. */
  private static final Map<String, Set<String>> MORE =
      Map.of(
          "threads/Child", Set.copyOf(forChildProcesses()),
          "measuring/Compare", Set.of("org/apache/commons/math3/"),
          "measuring/PolynomialBenchmark", Set.of("org/openjdk/jmh/"),
          "profiling/HotMethod", Set.copyOf(forRecordings()),
          "profiling/HottestLock", Set.copyOf(forRecordings()),
          "profiling/Waits", Set.copyOf(forRecordings()));

  private static List<String> forChildProcesses() {
    var all = new ArrayList<>(List.of("java/lang/Process", "java/lang/ProcessBuilder"));
    all.add("java/lang/ProcessBuilder$Redirect");
    all.addAll(members("java/lang/ProcessHandle", "destroy", "destroyForcibly", "isAlive"));
    all.addAll(members("java/io/File", "createTempFile", "delete", "length", "toPath"));
    all.addAll(members("java/io/FileInputStream", "<init>", "close", "read", "readAllBytes"));
    all.addAll(members("java/io/FileOutputStream", "<init>", "close", "write"));
    all.addAll(
        members(
            "java/nio/file/Files",
            "copy",
            "createTempDirectory",
            "createTempFile",
            "delete",
            "deleteIfExists",
            "newInputStream",
            "newOutputStream",
            "readAllBytes",
            "size",
            "write"));
    all.addAll(members("java/nio/file/Path", "resolve", "toFile", "toString"));
    all.addAll(List.of("java/nio/file/OpenOption", "java/nio/file/CopyOption"));
    all.add("java/nio/file/attribute/FileAttribute");
    return all;
  }

  private static List<String> forRecordings() {
    var all = new ArrayList<>(List.of("jdk/jfr/consumer/", "jdk/jfr/EventType"));
    all.add("jdk/jfr/ValueDescriptor");
    all.addAll(
        members(
            "jdk/jfr/consumer/RecordingFile",
            "<init>",
            "close",
            "hasMoreEvents",
            "readAllEvents",
            "readEvent",
            "readEventTypes"));
    all.addAll(members("java/nio/file/Path", "toString"));
    return all;
  }

  private static List<String> members(String type, String... names) {
    return Stream.of(names).map(name -> type + "." + name).toList();
  }

  static ExpectedApi forExercise(Exercise exercise, Set<String> tests) {
    return new ExpectedApi(
        exercise.packageName().replace('.', '/'),
        tests,
        MORE.getOrDefault(exercise.id(), Set.of()));
  }

  /** Whether a class of the answer has a name by which others mean another class. */
  boolean isNameOfAnother(String own) {
    String simple = own.substring(own.lastIndexOf('/') + 1);
    return tests.contains(simple)
        || own.startsWith(exercisePackage + "/scenes/")
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
    return TEXTS.stream().noneMatch(text::contains);
  }

  boolean allowsType(String type) {
    String itsPackage = type.substring(0, Math.max(0, type.lastIndexOf('/')));
    if (exerciseSpecific.contains(type) || isInMore(itsPackage + "/") || hasMembersInMore(type)) {
      return true;
    }
    if (itsPackage.equals(exercisePackage)) {
      String simple = type.substring(type.lastIndexOf('/') + 1).replaceFirst("\\$.*", "");
      return !tests.contains(simple);
    }
    return TYPES.contains(type) || PACKAGES.contains(itsPackage) && !NOT_TYPES.contains(type);
  }

  /** A package, or one that it is part of. */
  private boolean isInMore(String itsPackage) {
    return exerciseSpecific.stream().anyMatch(m -> m.endsWith("/") && itsPackage.startsWith(m));
  }

  private boolean hasMembersInMore(String type) {
    return exerciseSpecific.stream().anyMatch(m -> m.startsWith(type + "."));
  }

  boolean allowsMember(String type, String member, String descriptor) {
    if (type.startsWith("java/") && opensAFileByName(type, member, descriptor)) {
      return false;
    } else if (hasMembersInMore(type) && !member.isEmpty()) {
      return exerciseSpecific.contains(type + "." + member);
    }
    return allowsType(type)
        && (member.isEmpty() || ONLY.getOrDefault(type, Set.of(member)).contains(member))
        && !ALL_BUT.getOrDefault(type, Set.of()).contains(member)
        && !(type.startsWith("java/") && opensAFile(member, descriptor));
  }

  /** As {@code new PrintWriter("marks.xml")} does. */
  private static boolean opensAFileByName(String type, String member, String descriptor) {
    return member.equals("<init>")
        && BY_NAME.contains(type)
        && descriptor.startsWith("(Ljava/lang/String;");
  }

  /** As {@code new Scanner(Path.of("x"))} does. */
  private static boolean opensAFile(String member, String descriptor) {
    return member.equals("<init>")
        && (descriptor.contains("Ljava/io/File;") || descriptor.contains("Ljava/nio/file/Path;"));
  }
}
