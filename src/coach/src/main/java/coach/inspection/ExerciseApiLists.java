package coach.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.Exercise;

/** What single exercises are about, beyond what all answers may need: {@link ExpectedApiLists}. */
final class ExerciseApiLists {
  private ExerciseApiLists() {}

  private static final Map<String, Set<String>> BY_EXERCISE =
      Map.of(
          "threads/Child", Set.copyOf(forChildProcesses()),
          "pools/MappedWorker", Set.copyOf(forSharedMappings()),
          "measuring/Compare", Set.of("org/apache/commons/math3/"),
          "measuring/PolynomialBenchmark", Set.of("org/openjdk/jmh/"),
          "profiling/HotMethod", Set.copyOf(forRecordings()),
          "profiling/HottestLock", Set.copyOf(forRecordings()),
          "profiling/Waits", Set.copyOf(forRecordings()),
          "cluster/Partition", Set.of("java/util/zip/"),
          "cluster/Retry", Set.of("java/security/SecureRandom"),
          "cluster/ClusterMap", forTasksOnMembers());

  /** What an exercise is about: see {@link ExpectedApi#exerciseSpecific}. */
  static Set<String> of(Exercise exercise) {
    return BY_EXERCISE.getOrDefault(exercise.id(), Set.of());
  }

  private static List<String> forChildProcesses() {
    var all = new ArrayList<>(List.of("java/lang/Process", "java/lang/ProcessBuilder"));
    all.add("java/lang/ProcessBuilder$Redirect");
    all.addAll(members("java/lang/ProcessHandle", "destroy", "destroyForcibly", "isAlive"));
    all.addAll(members("java/lang/Runtime", "availableProcessors", "exec", "getRuntime"));
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

  private static List<String> forSharedMappings() {
    var all = new ArrayList<>(List.of("java/io/DataInputStream", "java/io/DataOutputStream"));
    all.addAll(List.of("java/io/StreamCorruptedException", "java/nio/file/OpenOption"));
    all.addAll(
        List.of("java/nio/file/attribute/FileAttribute", "java/nio/file/StandardOpenOption"));
    all.addAll(List.of("java/lang/foreign/Arena", "java/lang/foreign/MemorySegment$Scope"));
    all.addAll(List.of("java/lang/foreign/ValueLayout", "java/lang/foreign/ValueLayout$OfLong"));
    all.addAll(
        members(
            "java/lang/foreign/MemorySegment",
            "asByteBuffer",
            "asSlice",
            "byteSize",
            "copy",
            "copyFrom",
            "force",
            "get",
            "getAtIndex",
            "ofArray",
            "scope",
            "set",
            "setAtIndex",
            "toArray"));
    all.addAll(members("java/io/File", "createTempFile", "delete", "toPath"));
    all.addAll(members("java/io/RandomAccessFile", "<init>", "close", "getChannel", "setLength"));
    all.add("java/nio/channels/FileChannel$MapMode");
    all.addAll(
        members(
            "java/nio/channels/FileChannel", "close", "isOpen", "map", "open", "size", "truncate"));
    all.addAll(
        members(
            "java/nio/file/Files",
            "createFile",
            "createTempFile",
            "delete",
            "deleteIfExists",
            "exists",
            "size"));
    all.addAll(members("java/nio/file/Path", "resolve", "toFile", "toString"));
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

  private static Set<String> forTasksOnMembers() {
    return Set.of(
        "com/hazelcast/cluster/Member",
        "com/hazelcast/core/IExecutorService",
        "com/hazelcast/core/MemberLeftException",
        "com/hazelcast/spi/exception/TargetNotMemberException");
  }

  private static List<String> members(String type, String... names) {
    return Stream.of(names).map(name -> type + "." + name).toList();
  }
}
