package explorer.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing of the JDK that waits or makes threads slips through the table. */
class JdkRulesTest {
  private static final Set<String> WAIT_THOUGH_THEY_DO_NOT_SAY_SO =
      Set.of(
          "lock",
          "awaitUninterruptibly",
          "acquireUninterruptibly",
          "park",
          "parkNanos",
          "parkUntil",
          "quietlyJoin",
          "awaitAdvance",
          "arriveAndAwaitAdvance",
          "invokeAll",
          "invokeAllUninterruptibly",
          "close");

  /** All public classes of a package of java.base. */
  private static List<Class<?>> classes(String folder) throws IOException {
    var jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    try (Stream<java.nio.file.Path> files =
        Files.list(jdk.getPath("/modules/java.base/" + folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> folder.replace('/', '.') + "." + name.replace(".class", ""))
          .<Class<?>>map(JdkRulesTest::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, null);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static CallTreatment treatment(Class<?> type, Method method) {
    var descriptor =
        MethodTypeDesc.of(
            method.getReturnType().describeConstable().orElseThrow(),
            Arrays.stream(method.getParameterTypes())
                .map(p -> p.describeConstable().orElseThrow())
                .toList());
    return HookTable.find(
            type, method.getName(), descriptor, Modifier.isStatic(method.getModifiers()))
        .<CallTreatment>map(CallTreatment.Hooked::new)
        .orElseGet(() -> JdkRules.of(type.getName(), method.getName(), method.getParameterCount()));
  }

  private static boolean waits(Class<?> type, Method method) {
    boolean isOfFunctionType = type.isAnnotationPresent(FunctionalInterface.class);
    boolean saysSo =
        Arrays.asList(method.getExceptionTypes()).contains(InterruptedException.class)
            || type.getName().startsWith("java.util.concurrent")
                && WAIT_THOUGH_THEY_DO_NOT_SAY_SO.contains(method.getName());
    return saysSo && !isOfFunctionType;
  }

  @Test
  @DisplayName("each method that waits has a hook or is refused")
  void waiting() throws IOException {
    var slipped =
        Stream.of("java/lang", "java/util/concurrent", "java/util/concurrent/locks", "java/util")
            .flatMap(folder -> stream(folder))
            .flatMap(type ->
                Arrays.stream(type.getMethods())
                    .filter(method -> waits(type, method))
                    .filter(method ->
                        !(treatment(type, method) instanceof CallTreatment.Hooked
                            || treatment(type, method) instanceof CallTreatment.Refused))
                    .map(method -> type.getSimpleName() + "." + method.getName()))
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of(), slipped);
  }

  private static Stream<Class<?>> stream(String folder) {
    try {
      return classes(folder).stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("each method of Thread is known or refused")
  void threads() {
    for (Method method : Thread.class.getMethods()) {
      if (treatment(Thread.class, method) instanceof CallTreatment.Step) {
        throw new AssertionError("Is it one step? Thread." + method.getName());
      }
    }
  }

  @Test
  @DisplayName("what is in no line is refused")
  void unknown() {
    for (String type :
        List.of("java.net.Socket", "java.nio.channels.Selector", "java.sql.Connection")) {
      assertInstanceOf(CallTreatment.Refused.class, JdkRules.of(type, "open", 0));
    }
    assertInstanceOf(
        CallTreatment.Refused.class, JdkRules.of("java.util.concurrent.NewInJdk30", "go", 0));
  }

  @Test
  @DisplayName("the construct is named as the learner wrote it")
  void names() {
    assertEquals(Optional.of("new Timer"), named(JdkRules.of("java.util.Timer", "new", 0)));
    assertEquals(
        Optional.of("Arrays.parallelSort"),
        named(JdkRules.of("java.util.Arrays", "parallelSort", 1)));
  }

  private static Optional<String> named(CallTreatment treatment) {
    return treatment instanceof CallTreatment.Refused refused
        ? Optional.of(refused.construct())
        : Optional.empty();
  }

  @Test
  @DisplayName("everyday methods are plain, reads or steps")
  void everyday() {
    assertEquals(CallTreatment.PLAIN, JdkRules.of("java.lang.String", "length", 0));
    assertEquals(CallTreatment.PLAIN, JdkRules.of("java.lang.ThreadLocal", "withInitial", 1));
    assertEquals(CallTreatment.PLAIN, JdkRules.of("java.util.Random", "new", 1));
    assertEquals(CallTreatment.PLAIN, JdkRules.of("java.util.List", "of", 2));
    assertEquals(CallTreatment.PLAIN, JdkRules.of("java.util.stream.IntStream", "range", 2));
    assertEquals(new CallTreatment.Step(false), JdkRules.of("java.util.Map", "get", 1));
    assertEquals(new CallTreatment.Step(true), JdkRules.of("java.util.Map", "put", 2));
    assertEquals(
        new CallTreatment.Step(true),
        JdkRules.of("java.util.concurrent.ConcurrentHashMap", "merge", 3));
    assertEquals(
        new CallTreatment.Step(false),
        JdkRules.of("java.util.concurrent.atomic.AtomicLong", "get", 0));
  }
}
