package check.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a process listens for connections, as the kernel of Linux tells it. */
final class ListeningSockets {
  private static final String LISTEN = "0A";
  private static final String LOOPBACK = "0100007F";
  private static final String LOOPBACK_6 = "0000000000000000FFFF00000100007F";

  private ListeningSockets() {}

  /** The addresses, in the kernel's hexadecimal form, without their ports; none elsewhere. */
  static List<String> of(long process) throws IOException {
    var proc = Path.of("/proc", Long.toString(process));
    if (!Files.isDirectory(proc.resolve("fd"))) {
      return List.of();
    }
    Set<String> own;
    try (Stream<Path> files = Files.list(proc.resolve("fd"))) {
      own = files.map(ListeningSockets::target).collect(Collectors.toSet());
    }
    var places = new ArrayList<String>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      Path file = proc.resolve(table);
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        var words = line.strip().split("\\s+");
        if (words[3].equals(LISTEN) && own.contains("socket:[%s]".formatted(words[9]))) {
          places.add(words[1].substring(0, words[1].indexOf(':')));
        }
      }
    }
    return places;
  }

  private static String target(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  static boolean isLoopback(String place) {
    return place.equals(LOOPBACK) || place.equals(LOOPBACK_6);
  }
}
