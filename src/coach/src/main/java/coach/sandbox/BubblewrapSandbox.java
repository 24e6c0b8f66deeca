package coach.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import judge.api.Sandbox;

/**
 * The sandbox that {@code bwrap} makes on Linux: what runs in it sees the system's programs, the
 * JDK and the workbook, and can't write to any of them. It has a small folder in memory for its
 * temporary files, no network, and process numbers of its own; when it ends, all that it has
 * started ends with it.
 *
 * @param program where {@code bwrap} is
 * @param bounded whether it can bound how much goes into a folder in memory; before 0.7 it couldn't
 */
record BubblewrapSandbox(Path program, boolean bounded) implements Sandbox {
  private static final String ROOM = Integer.toString(256 << 20); // bytes for temporary files

  /** Programs, libraries and settings of the usual systems; homes are not among them. */
  private static final List<String> SYSTEM =
      List.of(
          "/usr",
          "/bin",
          "/sbin",
          "/lib",
          "/lib32",
          "/lib64",
          "/etc",
          "/nix/store",
          "/gnu/store",
          "/opt",
          // How many processors and how much memory there is.
          "/sys/fs/cgroup",
          "/sys/devices/system/cpu");

  /** Of the environment only what programs need to be found and to speak: no keys, no passwords. */
  private static final List<String> SETTINGS = List.of("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

  /** The program, if it is on the path. */
  static Optional<BubblewrapSandbox> on(Map<String, String> environment) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, "bwrap");
      if (program.isAbsolute() && Files.isExecutable(program) && Files.isRegularFile(program)) {
        return Optional.of(new BubblewrapSandbox(program, true));
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> confine(List<String> command, Needs needs) {
    var words = new ArrayList<String>();
    add(words, program.toString(), "--unshare-all", "--die-with-parent", "--new-session");
    add(words, "--clearenv");
    settings().forEach((name, value) -> add(words, "--setenv", name, value));
    SYSTEM.forEach(place -> add(words, "--ro-bind-try", place, place));
    add(words, "--proc", "/proc", "--dev", "/dev");
    inMemory(words, "/dev/shm");
    inMemory(words, "/tmp");
    needs.readOnly().forEach(place -> readOnly(words, place));
    readOnly(words, needs.workingFolder());
    // Its classes come while it runs, so the folder is bound; nothing in it is for it to change.
    readOnly(words, needs.privateFolder());
    inMemory(words, needs.privateFolder().resolve("tmp").toString());
    add(words, "--remount-ro", "/dev", "--remount-ro", "/");
    add(words, "--chdir", needs.workingFolder().toString(), "--");
    words.addAll(command);
    return words;
  }

  /** The part of the environment that comes into a sandbox. */
  static Map<String, String> settings() {
    var settings = new TreeMap<>(System.getenv());
    settings.keySet().retainAll(SETTINGS);
    return settings;
  }

  private static void readOnly(List<String> words, Path place) {
    add(words, "--ro-bind", place.toString(), place.toString());
  }

  private void inMemory(List<String> words, String place) {
    if (bounded) {
      add(words, "--size", ROOM);
    }
    add(words, "--tmpfs", place);
  }

  private static void add(List<String> words, String... more) {
    words.addAll(List.of(more));
  }

  BubblewrapSandbox unbounded() {
    return new BubblewrapSandbox(program, false);
  }
}
