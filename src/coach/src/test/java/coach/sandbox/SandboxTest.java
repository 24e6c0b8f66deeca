package coach.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.error.CommandFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import judge.api.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done in the sandboxes; aborted for one that is not there, or does not work. */
@Timeout(120)
class SandboxTest {
  @TempDir Path folder;
  private Sandbox sandbox;
  private Path home;
  private Path own;

  @BeforeEach
  void begin() throws Exception {
    home = Files.createDirectory(folder.resolve("lesson"));
    own = Files.createDirectory(folder.resolve("own"));
    Files.createDirectory(own.resolve("tmp"));
    Files.writeString(home.resolve("README.md"), "a lesson");
    Files.writeString(folder.resolve("marks.xml"), "of others");
  }

  private void use(String name) throws Exception {
    var found =
        name.equals("bwrap")
            ? BubblewrapSandbox.on(System.getenv()).map(Sandbox.class::cast)
            : UnshareSandbox.forRoot().map(Sandbox.class::cast);
    assumeTrue(found.isPresent(), "there is no " + name);
    sandbox = found.get();
    var objection = SandboxProbe.objection(sandbox);
    assumeTrue(objection.isEmpty(), objection.toString());
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

  @ParameterizedTest
  @ValueSource(strings = {"bwrap", "unshare"})
  void theLessonIsReadAndNothingIsWritten(String name) throws Exception {
    use(name);
    assertEquals("a lesson", said("cat README.md"));
    for (String place : List.of("README.md", "/x", "/etc/x", "/usr/x", "/dev/x")) {
      String said = said("echo evil > " + place);
      assertTrue(said.contains("Read-only file") || said.contains("Permission denied"), said);
    }
    assertEquals("evil", said("echo evil > /tmp/x; cat /tmp/x"));
    assertEquals("evil", said("echo evil > %1$s/tmp/x; cat %1$s/tmp/x".formatted(own)));
    assertEquals(name.equals("unshare"), Files.exists(own.resolve("tmp/x")), "else in memory");
    assertEquals("a lesson", Files.readString(home.resolve("README.md")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bwrap", "unshare"})
  void nothingOfOthersIsSeen(String name) throws Exception {
    use(name);
    assertFalse(said("cat " + folder.resolve("marks.xml")).contains("of others"));
    assertEquals("", said("ls -A \"$HOME\" " + System.getProperty("user.home") + " 2>/dev/null"));
    assertFalse(said("env").contains("HOME="), "no secrets come in by the environment");
    assertFalse(said("ls /proc").lines().toList().contains("" + ProcessHandle.current().pid()));
    assertEquals("lo", said("ls /proc/sys/net/ipv4/conf | grep -v -e all -e default | sort -u"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bwrap", "unshare"})
  void whatIsWrittenIsBounded(String name) throws Exception {
    use(name);
    assertTrue(
        said("head -c 400000000 /dev/zero > /tmp/x; stat -c %s /tmp/x")
            .endsWith(Integer.toString(256 << 20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bwrap", "unshare"})
  void nothingRunsOn(String name) throws Exception {
    use(name);
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

  /** As for root who may give no file away, which is so in a container without capabilities. */
  @Test
  void thatItCannotEvenBeAskedForIsAnObjectionToo() throws Exception {
    assertEquals(
        Optional.of("not allowed"),
        SandboxProbe.objection((command, needs) -> {
          throw new UncheckedIOException(new IOException("not allowed"));
        }));
  }

  @Test
  void whatStandsInTheWayIsTold() throws Exception {
    Path broken = folder.resolve("bwrap");
    Files.writeString(broken, "#!/bin/sh\necho no namespaces here >&2\nexit 1\n");
    broken.toFile().setExecutable(true);
    var environment = Map.of("PATH", folder.toString());
    var confinement = SandboxSelection.of(null, environment);
    assertTrue(
        confinement.words().contains("bwrap is there, but does not work: no namespaces here"),
        confinement.words());
    Files.delete(broken);
    confinement = SandboxSelection.of(null, environment);
    assertTrue(confinement.words().contains("there is no bwrap"), confinement.words());
    if (!confinement.isOn()) {
      var e =
          assertThrows(CommandFailedException.class, () -> SandboxSelection.of(true, environment));
      assertTrue(e.getMessage().contains("Install it"), e.getMessage());
    }
    assertEquals("", SandboxSelection.of(false, System.getenv()).words());
  }
}
