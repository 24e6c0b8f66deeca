package coach.process;

import coach.files.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.TextFiles;
import workbook.Workbook;

/**
 * Writes the script that starts the coach without Maven: {@code src/coach/target/coach}. The coach
 * knows best where its JDK and its jars are, because it runs on them. What belongs to the workbook
 * is named from where the script lies, so that a workbook can be copied or moved; and before
 * anything is started, the script checks that all of it is there.
 */
public final class LauncherScript {
  /** The system property in which the script names the workbook's folder. */
  public static final String WORKBOOK_PROPERTY = "coach.workbook";

  /** Also in {@code pom.xml}. */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms12m", // and back to that when the compiler's garbage is gone
          "-Xmx96m",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "--enable-native-access=ALL-UNNAMED");

  /**
   * For the JVM's archive of the coach's classes. A damaged one would crash it at each start; of
   * one that is checked, it does without. The archive is made when the coach ends: where that
   * fails, the JVM would end with 1, whatever the coach says.
   */
  private static final List<String> ARCHIVE =
      List.of(
          "-XX:+AutoCreateSharedArchive",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:+VerifySharedSpaces",
          "-Xshare:auto",
          "-Xlog:cds=off",
          "-Xlog:cds+dynamic=off",
          "-Xlog:aot=off");

  private LauncherScript() {}

  /** Writes it, if this coach was started by Maven and the folder can be written to. */
  public static void write(Workbook workbook) {
    Path target = workbook.root().resolve("src/coach/target");
    if (System.getProperty(WORKBOOK_PROPERTY) != null || !Files.isDirectory(target)) {
      return;
    }
    write(workbook, System.getProperty("java.class.path"));
  }

  static void write(Workbook workbook, String classPath) {
    Path target = workbook.root().resolve("src/coach/target");
    var jars =
        Stream.of(classPath.split(File.pathSeparator))
            .filter(element -> !element.isEmpty())
            .map(LauncherScript::jar)
            .toList();
    Path java = Path.of(System.getProperty("java.home"));
    try {
      Path script = target.resolve("coach");
      write(script, unix(workbook.root(), java, jars));
      script.toFile().setExecutable(true);
      write(target.resolve("coach.cmd"), windows(workbook.root(), java, jars));
    } catch (IOException e) {
      // Then Maven starts it the next time too.
    }
  }

  private static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      AtomicFile.write(file, bytes);
    }
  }

  /** Maven names the folder of the coach's own classes; the JVM can keep only those of jars. */
  private static String jar(String element) {
    Path jar = Path.of(element).resolveSibling("coach-1.jar");
    return element.endsWith("classes") && Files.isRegularFile(jar) ? jar.toString() : element;
  }

  static String unix(Path root, Path java, List<String> jars) {
    boolean archived = jars.stream().allMatch(jar -> jar.endsWith(".jar")); // it takes no folders
    return """
    #!/bin/sh
    # Starts the coach without Maven. Written by `mvn -q -f src`.
    self=$0
    while [ -L "$self" ]; do
      link=$(readlink "$self")
      case $link in
        /*) self=$link ;;
        *) self=$(dirname "$self")/$link ;;
      esac
    done
    root=$(CDPATH= cd -P -- "$(dirname "$self")/../../.." && pwd -P) || exit 3
    fail() {
      echo "The coach can't start: $1 is not there." >&2
      echo "Build it again: go to $root and type mvn -q -f src" >&2
      exit 3
    }
    java=@JAVA@
    if [ ! -x "$java" ]; then
      java=$JAVA_HOME/bin/java
      [ -n "$JAVA_HOME" ] && [ -x "$java" ] || fail @JAVA@
    fi
    classpath=
    for jar in @JARS@; do
      [ -e "$jar" ] || fail "$jar"
      classpath=$classpath${classpath:+:}$jar
    done
    # Without a language Java can name no file with letters beyond ASCII. What is printed stays ASCII.
    encoding=
    case ${LC_ALL:-${LC_CTYPE:-$LANG}} in
      '' | C | POSIX)
        LC_ALL=C.UTF-8
        export LC_ALL
        encoding='-Dstdout.encoding=US-ASCII -Dstderr.encoding=US-ASCII -Dstdin.encoding=US-ASCII'
        ;;
    esac
    if @ARCHIVED@ && [ -w "$root/src/coach/target" ]; then
      set -- @ARCHIVE@ "-XX:SharedArchiveFile=$root/src/coach/target/coach.jsa" \\
        $encoding "-D@PROPERTY@=$root" -cp "$classpath" @MAIN@ "$@"
    else
      set -- $encoding "-D@PROPERTY@=$root" -cp "$classpath" @MAIN@ "$@"
    fi
    exec "$java" @OPTIONS@ "$@"
    """
        .replace("@JAVA@", quoted(java.resolve("bin/java").toString()))
        .replace("@JARS@", jars.stream().map(jar -> unix(root, jar)).collect(blanks()))
        .replace("@OPTIONS@", String.join(" ", OPTIONS))
        .replace("@ARCHIVED@", Boolean.toString(archived))
        .replace("@ARCHIVE@", String.join(" ", ARCHIVE))
        .replace("@PROPERTY@", WORKBOOK_PROPERTY)
        .replace("@MAIN@", CoachCommandLine.MAIN_CLASS);
  }

  private static String unix(Path root, String jar) {
    return Path.of(jar).startsWith(root)
        ? "\"$root\"/" + quoted(TextFiles.withForwardSlashes(root.relativize(Path.of(jar))))
        : quoted(jar);
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static java.util.stream.Collector<CharSequence, ?, String> blanks() {
    return Collectors.joining(" ");
  }

  static String windows(Path root, Path java, List<String> jars) {
    var options = new ArrayList<>(OPTIONS);
    options.addAll(ARCHIVE);
    return """
    @echo off
    rem Starts the coach without Maven. Written by mvn -q -f src.
    setlocal
    for %%I in ("%~dp0..\\..\\..") do set "root=%%~fI"
    set "java=@JAVA@"
    if not exist "%java%" set "java=%JAVA_HOME%\\bin\\java.exe"
    if not exist "%java%" goto missing
    if not exist "%root%\\src\\coach\\target\\coach-1.jar" goto missing
    "%java%" @OPTIONS@ "-XX:SharedArchiveFile=%root%\\src\\coach\\target\\coach.jsa" \
    "-D@PROPERTY@=%root%" -cp "@JARS@" @MAIN@ %*
    exit /b %errorlevel%
    :missing
    echo The coach can't start: its JDK or its jars are not there. >&2
    echo Build it again: go to "%root%" and type mvn -q -f src >&2
    exit /b 3
    """
        .replace("@JAVA@", percents(java.resolve("bin/java.exe").toString()))
        .replace(
            "@JARS@", jars.stream().map(jar -> windows(root, jar)).collect(Collectors.joining(";")))
        .replace("@OPTIONS@", String.join(" ", options))
        .replace("@PROPERTY@", WORKBOOK_PROPERTY)
        .replace("@MAIN@", CoachCommandLine.MAIN_CLASS)
        .replace("\n", "\r\n");
  }

  private static String windows(Path root, String jar) {
    return Path.of(jar).startsWith(root)
        ? "%root%\\" + percents(root.relativize(Path.of(jar)).toString())
        : percents(jar);
  }

  private static String percents(String word) {
    return word.replace("%", "%%");
  }
}
