package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import judge.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be done in the sandbox; aborted where there is no bwrap, or none that works. */
@Timeout(120)
class BubblewrapTest {
  @TempDir Path folder;
  private Sandbox sandbox;
  private Path home;
  private Path own;

  @BeforeEach
  void begin() throws Exception {
    var confinement = Confinement.of(null, System.getenv());
    assumeTrue(confinement.isOn(), confinement.words());
    sandbox = confinement.sandbox();
    home = Files.createDirectory(folder.resolve("lesson"));
    own = Files.createDirectory(folder.resolve("own"));
    Files.createDirectory(own.resolve("tmp"));
    Files.writeString(home.resolve("README.md"), "a lesson");
    Files.writeString(folder.resolve("marks.xml"), "of others");
  }

  /** What a shell says in it. */
  private String said(String script) throws Exception {
    var command =
        sandbox.confine(List.of("/bin/sh", "-c", script), new Sandbox.Needs(home, own, List.of()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @Test
  void theLessonIsReadAndNothingIsWritten() throws Exception {
    assertEquals("a lesson", said("cat README.md"));
    for (String place : List.of("README.md", own + "/x", "/x", "/etc/x", "/usr/x", "/dev/x")) {
      assertTrue(said("echo evil > " + place).contains("Read-only file system"), place);
    }
    assertEquals("evil", said("echo evil > /tmp/x; cat /tmp/x"));
    assertEquals("evil", said("echo evil > %1$s/tmp/x; cat %1$s/tmp/x".formatted(own)));
    assertFalse(Files.exists(own.resolve("tmp/x")), "it is in memory");
    assertEquals("a lesson", Files.readString(home.resolve("README.md")));
  }

  @Test
  void nothingOfOthersIsSeen() throws Exception {
    assertFalse(said("cat " + folder.resolve("marks.xml")).contains("of others"));
    assertEquals("", said("ls -A \"$HOME\" " + System.getProperty("user.home") + " 2>/dev/null"));
    assertFalse(said("env").contains("HOME="), "no secrets come in by the environment");
    assertFalse(said("ls /proc").lines().toList().contains("" + ProcessHandle.current().pid()));
    assertEquals("lo", said("ls /proc/sys/net/ipv4/conf | grep -v -e all -e default | sort -u"));
  }

  @Test
  void whatIsWrittenIsBounded() throws Exception {
    assertTrue(
        said("head -c 400000000 /dev/zero > /tmp/x; stat -c %s /tmp/x")
            .endsWith(Integer.toString(256 << 20)));
  }

  @Test
  void nothingRunsOn() throws Exception {
    var command =
        sandbox.confine(
            List.of("/bin/sh", "-c", "setsid sleep 253.25 & setsid sleep 253.25 & echo up; wait"),
            new Sandbox.Needs(home, own, List.of()));
    var process = new ProcessBuilder(command).start();
    assertEquals('u', process.getInputStream().read());
    process.destroyForcibly().waitFor();
    while (sleepers() > 0) {
      Thread.onSpinWait(); // the kernel is at it; if it weren't, the test would time out
    }
  }

  private static long sleepers() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").endsWith("sleep 253.25"))
        .count();
  }

  @Test
  void whoAsksForItAndHasItNotIsTold() throws Exception {
    var without = Confinement.of(null, Map.of("PATH", folder.toString()));
    assertFalse(without.isOn());
    assertTrue(without.words().startsWith("No sandbox: there is no bwrap"), without.words());
    Path broken = folder.resolve("bwrap");
    Files.writeString(broken, "#!/bin/sh\necho no namespaces here >&2\nexit 1\n");
    broken.toFile().setExecutable(true);
    assertTrue(
        Confinement.of(null, Map.of("PATH", folder.toString()))
            .words()
            .startsWith("No sandbox: bwrap is there, but does not work: no namespaces here."));
    assertEquals("", Confinement.of(false, System.getenv()).words());
    assertTrue(
        org.junit.jupiter.api.Assertions.assertThrows(
                Coach.Impossible.class,
                () -> Confinement.of(true, Map.of("PATH", folder.toString())))
            .getMessage()
            .contains("does not work"));
  }
}
