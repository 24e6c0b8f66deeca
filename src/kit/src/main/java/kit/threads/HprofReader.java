package kit.threads;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a heap dump in the JDK's own format (HPROF 1.0.2), as far as threads and the locks of
 * {@code java.util.concurrent} are in it.
 */
final class HprofReader {
  private static final String THREAD = "java/lang/Thread";
  private static final String LOCK = "java/util/concurrent/locks/AbstractOwnableSynchronizer";
  private static final int OBJECT = 2;
  private static final Set<String> FIELDS =
      Set.of("tid", "parkBlocker", "exclusiveOwnerThread", "state", "carrierThread");

  /** Bytes of a value, by the format's number of its type; objects are as long as an id. */
  private static final int[] BYTES = {0, 0, 0, 0, 1, 2, 4, 8, 1, 2, 4, 8};

  /** Bytes after the first id of a record that names a root of the heap, by its tag. */
  private static final Map<Integer, Integer> ROOTS =
      Map.of(0xFF, 0, 0x02, 8, 0x03, 8, 0x04, 4, 0x05, 0, 0x06, 4, 0x07, 0);

  private record Field(String name, int type) {}

  private record Type(long parent, Field[] fields) {}

  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> classNames = new HashMap<>();
  private final Map<Integer, String> classNamesBySerial = new HashMap<>();
  private final Map<Long, Type> types = new HashMap<>();
  private final Map<Long, Map<String, Long>> threads = new HashMap<>();
  private final Map<Long, Map<String, Long>> locks = new HashMap<>();
  private final Map<Long, StackTraceElement> frames = new HashMap<>();
  private final Map<Integer, long[]> traces = new HashMap<>();
  private final Map<Long, Integer> traceOfThread = new HashMap<>();
  private DataInputStream in;
  private int idBytes;
  private boolean classesOnly;

  HprofReader(Path file) throws IOException {
    read(file, true); // objects are laid out as their classes say, wherever those stand
    read(file, false);
  }

  /** The fields that matter of each thread, by its place in the heap; references as such places. */
  Map<Long, Map<String, Long>> threads() {
    return threads;
  }

  /** The fields that matter of each lock that may have an owner, likewise. */
  Map<Long, Map<String, Long>> locks() {
    return locks;
  }

  /** A thread's frames, innermost first; empty if the dump has none of it. */
  List<StackTraceElement> stack(long thread) {
    long[] stack = traces.getOrDefault(traceOfThread.getOrDefault(thread, 0), new long[0]);
    return Arrays.stream(stack).mapToObj(frames::get).filter(Objects::nonNull).toList();
  }

  private void read(Path file, boolean onlyClasses) throws IOException {
    classesOnly = onlyClasses;
    try (var stream =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in = stream;
      while (in.readByte() != 0) {
        // the format's name
      }
      idBytes = in.readInt();
      in.readLong();
      for (int tag = in.read(); tag >= 0; tag = in.read()) {
        in.readInt();
        record(tag, Integer.toUnsignedLong(in.readInt()));
      }
    }
  }

  private void record(int tag, long length) throws IOException {
    switch (tag) {
      case 0x01 -> names.put(id(), new String(bytes(length - idBytes), StandardCharsets.UTF_8));
      case 0x02 -> {
        int serial = in.readInt();
        long id = id();
        in.readInt();
        String name = names.get(id());
        classNames.put(id, name);
        classNamesBySerial.put(serial, name);
      }
      case 0x04 -> frames.put(id(), frame());
      case 0x05 -> {
        int serial = in.readInt();
        in.readInt();
        var stack = new long[in.readInt()];
        for (int i = 0; i < stack.length; i++) {
          stack[i] = id();
        }
        traces.put(serial, stack);
      }
      case 0x0C, 0x1C -> {
        for (long left = length; left > 0; ) {
          left -= heapRecord();
        }
      }
      default -> in.skipNBytes(length);
    }
  }

  private StackTraceElement frame() throws IOException {
    String method = names.get(id());
    id();
    String file = names.get(id());
    String type = classNamesBySerial.getOrDefault(in.readInt(), "").replace('/', '.');
    boolean ofTheJdk = type.startsWith("java.") || type.startsWith("jdk.");
    return new StackTraceElement(
        null, ofTheJdk ? "java.base" : null, null, type, method, file, in.readInt());
  }

  /** Reads one object, class or root; returns its length. */
  private long heapRecord() throws IOException {
    int tag = in.readUnsignedByte();
    long id = id();
    long head = 1L + idBytes;
    return head
        + switch (tag) {
          case 0x20 -> type(id);
          case 0x21 -> instance(id);
          case 0x22 -> {
            in.readInt();
            yield 8 + skip(idBytes * (1 + Integer.toUnsignedLong(in.readInt())));
          }
          case 0x23 -> {
            in.readInt();
            long elements = Integer.toUnsignedLong(in.readInt());
            yield 9 + skip(elements * bytesOf(in.readUnsignedByte()));
          }
          case 0x01 -> skip(idBytes);
          case 0x08 -> {
            in.readInt();
            traceOfThread.put(id, in.readInt());
            yield 8;
          }
          default -> {
            if (ROOTS.get(tag) instanceof Integer rest) {
              yield skip(rest);
            }
            throw new IOException("unknown record " + tag);
          }
        };
  }

  private long type(long id) throws IOException {
    in.readInt();
    long parent = id();
    long length = 4L + idBytes + skip(5L * idBytes + 4);
    int constants = in.readUnsignedShort();
    length += 2;
    for (int i = 0; i < constants; i++) {
      length += 2 + skip(2) + value();
    }
    int statics = in.readUnsignedShort();
    length += 2;
    for (int i = 0; i < statics; i++) {
      length += skip(idBytes) + value();
    }
    var fields = new Field[in.readUnsignedShort()];
    length += 2;
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new Field(names.get(id()), in.readUnsignedByte());
      length += idBytes + 1;
    }
    types.put(id, new Type(parent, fields));
    return length;
  }

  /** Skips a value with its type; returns the length of both. */
  private long value() throws IOException {
    return 1 + skip(bytesOf(in.readUnsignedByte()));
  }

  private long instance(long id) throws IOException {
    in.readInt();
    long type = id();
    int length = in.readInt();
    boolean thread = !classesOnly && isA(type, THREAD);
    if (classesOnly || !(thread || isA(type, LOCK))) {
      in.skipNBytes(length);
    } else {
      (thread ? threads : locks).put(id, values(type, ByteBuffer.wrap(bytes(length))));
    }
    return 8L + idBytes + length;
  }

  private boolean isA(long type, String name) {
    for (long t = type; t != 0; t = types.containsKey(t) ? types.get(t).parent() : 0) {
      if (name.equals(classNames.get(t))) {
        return true;
      }
    }
    return false;
  }

  /** The values of those fields that matter; a class's own fields come before its parent's. */
  private Map<String, Long> values(long type, ByteBuffer object) {
    var values = new HashMap<String, Long>();
    for (long t = type; t != 0 && types.containsKey(t); t = types.get(t).parent()) {
      for (Field field : types.get(t).fields()) {
        if (FIELDS.contains(field.name())) {
          values.put(field.name(), bytesOf(field.type()) == 4 ? object.getInt() : object.getLong());
        } else {
          object.position(object.position() + bytesOf(field.type()));
        }
      }
    }
    return values;
  }

  private int bytesOf(int type) {
    return type == OBJECT ? idBytes : BYTES[type];
  }

  private long id() throws IOException {
    return idBytes == 4 ? Integer.toUnsignedLong(in.readInt()) : in.readLong();
  }

  private long skip(long bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }

  private byte[] bytes(long length) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(length)];
    in.readFully(bytes);
    return bytes;
  }
}
