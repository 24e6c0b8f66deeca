package coach.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The packages, types and members that answers may need, with slashes: {@code java/lang/Thread}.
 * {@link ExpectedApi} says how they are read.
 */
final class ExpectedApiLists {
  private ExpectedApiLists() {}

  /** Packages of which everything is innocent, but for what is named below. */
  static final Set<String> PACKAGES =
      Set.of(
          "java/lang",
          "java/lang/annotation",
          "java/lang/ref",
          "java/lang/runtime",
          "java/math",
          "java/nio",
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
  static final Set<String> TYPES =
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
  static final Set<String> EXCLUDED_TYPES =
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
  static final Map<String, Set<String>> ONLY_MEMBERS =
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
          Set.of("arrayElementVarHandle", "byteArrayViewVarHandle", "lookup"),
          "java/lang/invoke/MethodHandles$Lookup",
          Set.of("findStaticVarHandle", "findVarHandle"));

  /** Of these types all but what is named. */
  static final Map<String, Set<String>> EXCLUDED_MEMBERS =
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
  static final Set<String> FILE_OPENERS =
      Set.of(
          "java/io/FileInputStream",
          "java/io/FileOutputStream",
          "java/io/PrintStream",
          "java/io/PrintWriter",
          "java/util/Formatter");

  /** Texts that name what is not the answer's. */
  static final List<String> FOREIGN_TEXTS =
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
}
