package coach.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How editors save, on this file system and on others. Looks are made by hand: nothing waits. */
class WatchedFileTest {
  private static final FileSystem UNIX = Jimfs.newFileSystem(Configuration.unix());
  private static final FileSystem WINDOWS = Jimfs.newFileSystem(Configuration.windows());

  private static final Duration LOOK = Duration.ofMillis(5);

  @TempDir static Path real;
  private static int number;

  private Path file;
  private WatchedFile saved;
  private long now;

  static Stream<Path> systems() {
    number++;
    return Stream.of(
        real.resolve("f" + number), UNIX.getPath("/f" + number), WINDOWS.getPath("C:\\f" + number));
  }

  private void begin(Path folder) throws Exception {
    Files.createDirectories(folder);
    file = folder.resolve("PoolMap.java");
    Files.writeString(file, "one");
    saved = new WatchedFile(file, now);
    assertEquals(List.of("one"), looks(3));
  }

  private List<String> looks(int times) {
    var contents = new ArrayList<String>();
    for (int i = 0; i < times; i++) {
      now += LOOK.toNanos();
      saved.poll(now).map(String::new).ifPresent(contents::add);
    }
    return contents;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void aSaveIsSeenOnce(Path folder) throws Exception {
    begin(folder);
    Files.writeString(file, "two");
    assertEquals(List.of("two"), looks(100));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void savedWithTheSameContentIsNothingNew(Path folder) throws Exception {
    begin(folder);
    Files.writeString(file, "one");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertEquals(List.of(), looks(100));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void halfSavedIsWaitedFor(Path folder) throws Exception {
    begin(folder);
    Files.writeString(file, "");
    assertEquals(List.of(), looks(10));
    assertEquals(LOOK.multipliedBy(10), saved.missing());
    assertEquals("one", new String(saved.content()));
    Files.writeString(file, "two");
    assertEquals(List.of("two"), looks(10));
    assertEquals(Duration.ZERO, saved.missing());
  }

  @ParameterizedTest
  @MethodSource("systems")
  void emptiedAndFilledAgainWithTheSameIsNothingNew(Path folder) throws Exception {
    begin(folder);
    Files.writeString(file, "");
    looks(2);
    Files.writeString(file, "one");
    assertEquals(List.of(), looks(10));
  }

  /** As vim does it: the old file is renamed, a new one is written, the old one deleted. */
  @ParameterizedTest
  @MethodSource("systems")
  void renamedAwayAndWrittenAnew(Path folder) throws Exception {
    begin(folder);
    Path backup = file.resolveSibling("PoolMap.java~");
    Files.move(file, backup);
    assertEquals(List.of(), looks(2));
    Files.writeString(file, "two");
    assertEquals(List.of("two"), looks(2));
    Files.delete(backup);
    assertEquals(List.of(), looks(2));
  }

  /** As IntelliJ does it: a new file is written beside it and takes its place. */
  @ParameterizedTest
  @MethodSource("systems")
  void replacedAtOnce(Path folder) throws Exception {
    begin(folder);
    Path other = file.resolveSibling("PoolMap.java___jb_tmp___");
    Files.writeString(other, "two");
    assertEquals(List.of(), looks(2));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(List.of("two"), looks(2));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void deletedAndBackAgain(Path folder) throws Exception {
    begin(folder);
    Files.delete(file);
    assertEquals(List.of(), looks(50));
    Files.writeString(file, "one");
    assertEquals(List.of(), looks(2), "the same as before");
    Files.writeString(file, "two");
    assertEquals(List.of("two"), looks(2));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void aSaveThatLeavesTimeAndSizeAsTheyWere(Path folder) throws Exception {
    begin(folder);
    var time = FileTime.fromMillis(1_000_000);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, time);
    assertEquals(List.of("two"), looks(5));
    Files.writeString(file, "six");
    Files.setLastModifiedTime(file, time);
    assertEquals(List.of("six"), looks(5));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void ofManySavesTheLastIsSeen(Path folder) throws Exception {
    begin(folder);
    for (int i = 0; i < 20; i++) {
      Files.writeString(file, "save " + i);
    }
    assertEquals(List.of("save 19"), looks(5));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void aFolderInItsPlaceIsWaitedFor(Path folder) throws Exception {
    begin(folder);
    Files.delete(file);
    Files.createDirectory(file);
    assertEquals(List.of(), looks(3));
    assertTrue(saved.missing().isPositive());
  }
}
