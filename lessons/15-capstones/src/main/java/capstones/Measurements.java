package capstones;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A program that writes a file of measurements for exercise 15.1. The same numbers of lines and
 * stations always give the same file.
 */
public final class Measurements {
  private static final long SEED = 15;
  private static final String[] SYLLABLES = {
    "ba", "den", "fjord", "gra", "ham", "ila", "kö", "lin", "mün", "nor", "os", "pé", "rio", "san",
    "tal", "ur", "vik", "wei", "zür", "東", "京", "ñu"
  };
  private static final int USUAL_STATIONS = 400;

  private Measurements() {}

  /**
   * Writes a file.
   *
   * @param arguments the file; how many lines; how many stations, which is 400 if it is left out
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      IO.println("Please give a file, a number of lines, and perhaps a number of stations.");
      return;
    }
    int stations = arguments.length > 2 ? Integer.parseInt(arguments[2]) : USUAL_STATIONS;
    write(Path.of(arguments[0]), Long.parseLong(arguments[1]), stations);
  }

  /**
   * Writes a file.
   *
   * @param file is replaced if it exists
   * @param lines how many measurements
   * @param stations how many different names there are at most; at least 1
   */
  public static void write(Path file, long lines, int stations) throws IOException {
    var random = new SplittableRandom(SEED);
    List<byte[]> names = names(random, stations);
    int[] usual = random.ints(stations, -100, 350).toArray(); // tenths of a degree
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (long i = 0; i < lines; i++) {
        int station = random.nextInt(stations);
        int tenths = usual[station] + random.nextInt(-120, 121) + random.nextInt(-120, 121);
        out.write(names.get(station));
        write(out, tenths);
      }
    }
  }

  private static void write(OutputStream out, int tenths) throws IOException {
    int size = Math.abs(tenths);
    if (tenths < 0) {
      out.write('-');
    }
    if (size >= 100) {
      out.write('0' + size / 100);
    }
    out.write('0' + size / 10 % 10);
    out.write('.');
    out.write('0' + size % 10);
    out.write('\n');
  }

  /** Makes names of different lengths, with a semicolon behind each. */
  private static List<byte[]> names(SplittableRandom random, int count) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      var name = new StringBuilder();
      for (int left = random.nextInt(1, 7); left > 0; left--) {
        name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
      names.add(name.toString());
    }
    List<byte[]> bytes = new ArrayList<>();
    names.forEach(name -> bytes.add((name + ";").getBytes(UTF_8)));
    return bytes;
  }
}
