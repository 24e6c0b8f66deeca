package coach.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import judge.api.Sandbox;

/**
 * The sandbox for root where there is no bwrap, made by the programs {@code unshare} and {@code
 * setpriv} that nearly every Linux has: what runs in it is a user who owns nothing but its private
 * folder, sees none of the folders that are closed to such a user but for what it needs of them,
 * has no network, and process numbers of its own; when it ends, all that it has started ends with
 * it. Only root may start it, and only root needs it that much: an answer with root's rights could
 * change the JDK.
 */
final class UnshareSandbox implements Sandbox {
  private static final int NOBODY = 65534;
  private static final String ROOM = "256m";

  /** Folders in which everybody may write: each run has its own. */
  private static final List<Path> WORLD_WRITABLE =
      Stream.of("/tmp", "/var/tmp", "/dev/shm").map(Path::of).filter(Files::isDirectory).toList();

  private static final String STAGE = "/mnt";

  /** Empty if the coach does not run as root on Linux. */
  static Optional<UnshareSandbox> forRoot() {
    try {
      Object user = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      return user.equals(0) ? Optional.of(new UnshareSandbox()) : Optional.empty();
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> confine(List<String> command, Needs needs) {
    try {
      giveAway(needs.privateFolder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var words = new ArrayList<>(List.of("/usr/bin/env", "-i"));
    BubblewrapSandbox.settings().forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(List.of(program("setpriv"), "--pdeathsig=KILL", "--"));
    words.addAll(List.of(program("unshare"), "--mount", "--pid", "--net", "--ipc", "--fork"));
    words.addAll(List.of("--kill-child=KILL", "--", "/bin/sh", "-c", script(needs), "sandbox"));
    words.addAll(command);
    return words;
  }

  /** Where it is on every Linux, whatever the path says; as it is named if it is elsewhere. */
  private static String program(String name) {
    return Stream.of("/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/")
        .map(folder -> folder + name)
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst()
        .orElse(name);
  }

  private static void giveAway(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setAttribute(file, "unix:uid", NOBODY);
        Files.setAttribute(file, "unix:gid", NOBODY);
      }
    }
  }

  /** What root does in the new namespaces before it gives up being root. */
  private static String script(Needs needs) {
    var script = new StringBuilder("set -e\n");
    line(script, "theirs=$PATH");
    line(script, "PATH=/usr/sbin:/usr/bin:/sbin:/bin");
    var needed = new ArrayList<>(needs.readOnly());
    needed.add(needs.workingFolder());
    needed.add(needs.privateFolder());
    line(script, "mount -t tmpfs -o mode=755,size=1m tmpfs " + STAGE);
    int stages = 0;
    for (Path closed : hiddenFolders(needed)) {
      Path stage = Path.of(STAGE, Integer.toString(stages++));
      String mode = WORLD_WRITABLE.contains(closed) ? "1777,size=" + ROOM : "755,size=1m";
      line(script, "mkdir " + stage);
      line(script, "mount --rbind %s %s".formatted(quoted(closed), stage));
      line(script, "mount -t tmpfs -o mode=%s tmpfs %s".formatted(mode, quoted(closed)));
      for (Path place : outermost(needed, closed)) {
        show(script, place, stage.resolve(closed.relativize(place)));
      }
    }
    line(script, "umount -l " + STAGE);
    line(script, "mount -t proc proc /proc");
    line(script, "cd " + quoted(needs.workingFolder()));
    line(
        script,
        "exec setpriv --reuid=%1$d --regid=%1$d --clear-groups --no-new-privs --inh-caps=-all"
                .formatted(NOBODY)
            + " --bounding-set=-all --pdeathsig=KILL -- /usr/bin/env PATH=\"$theirs\" \"$@\"");
    return script.toString();
  }

  private static void show(StringBuilder script, Path place, Path from) {
    if (Files.isDirectory(place)) {
      line(script, "mkdir -p " + quoted(place));
    } else {
      line(script, "mkdir -p " + quoted(place.getParent()));
      line(script, ": > " + quoted(place));
    }
    line(script, "mount --bind %s %s".formatted(quoted(from), quoted(place)));
  }

  /** Folders that are hidden: those where everybody may write, and those that nobody may enter. */
  private static List<Path> hiddenFolders(List<Path> needed) {
    var closed = new ArrayList<>(WORLD_WRITABLE);
    for (Path place : needed) {
      for (Path above = place.getRoot(); !above.equals(place); above = next(above, place)) {
        if (closed.stream().anyMatch(above::startsWith)) {
          break;
        } else if (!mayBeEntered(above)) {
          closed.add(above);
          break;
        }
      }
    }
    return closed;
  }

  private static Path next(Path above, Path place) {
    return above.resolve(place.getName(above.getNameCount()));
  }

  private static boolean mayBeEntered(Path folder) {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    } catch (IOException e) {
      return false;
    }
  }

  /** Those in the folder, without what lies in another of them. */
  private static List<Path> outermost(List<Path> needed, Path folder) {
    var outermost = new ArrayList<Path>();
    needed.stream()
        .filter(place -> place.startsWith(folder))
        .sorted(Comparator.comparing(Path::getNameCount))
        .filter(place -> outermost.stream().noneMatch(place::startsWith))
        .forEach(outermost::add);
    return outermost;
  }

  private static void line(StringBuilder script, String words) {
    script.append(words).append('\n');
  }

  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "'\\''") + "'";
  }
}
