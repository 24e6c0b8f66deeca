package coach.submission;

import coach.text.ControlCharacterEscaper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import workbook.Exercise;
import workbook.TextFiles;

/** Finds the learners of a class, and names them so that each name is unique. */
public final class LearnerDiscovery {
  private LearnerDiscovery() {}

  /** The learners of all these folders, each once and in order, by names that differ. */
  public static List<Learner> of(List<Path> folders, List<Exercise> exercises) throws IOException {
    var all = new ArrayList<Learner>();
    for (Path folder : folders) {
      in(folder, exercises).stream().filter(l -> !all.contains(l)).forEach(all::add);
    }
    return numbered(withMoreOfTheirPaths(all));
  }

  /** The learner whose folder it is; or, if it only holds such folders, those learners, by name. */
  private static List<Learner> in(Path folder, List<Exercise> exercises) throws IOException {
    var self = Learner.stranger(folder);
    if (self.hasAnyAnswer(exercises)) {
      return List.of(self);
    }
    try (var folders = Files.list(folder)) {
      var all =
          folders
              .filter(Files::isDirectory)
              .filter(sub -> !sub.getFileName().toString().startsWith("."))
              .sorted()
              .map(Learner::stranger)
              .toList();
      // One who has handed in nothing is a learner too, if the others are.
      return all.stream().anyMatch(learner -> learner.hasAnyAnswer(exercises))
          ? all
          : List.of(self);
    }
  }

  /** {@code a/ada} and {@code b/ada}, where both would be {@code ada}. */
  private static List<Learner> withMoreOfTheirPaths(List<Learner> learners) {
    var depths = new int[learners.size()];
    Arrays.fill(depths, 1);
    boolean changed = true;
    var named = learners;
    while (changed) {
      changed = false;
      var known = new ArrayList<Learner>();
      for (int i = 0; i < depths.length; i++) {
        known.add(named(learners.get(i), depths[i]));
      }
      var counts = counts(known);
      for (int i = 0; i < depths.length; i++) {
        if (counts.get(key(known.get(i).name())) > 1
            && depths[i] < learners.get(i).folder().getNameCount()
            && differ(learners, known, i)) {
          depths[i]++;
          changed = true;
        }
      }
      named = known;
    }
    return named;
  }

  /** Whether one of the same name lies in another folder, so that more of the path would help. */
  private static boolean differ(List<Learner> learners, List<Learner> named, int i) {
    for (int j = 0; j < learners.size(); j++) {
      if (key(named.get(j).name()).equals(key(named.get(i).name()))
          && !key(learners.get(j).folder().toString())
              .equals(key(learners.get(i).folder().toString()))) {
        return true;
      }
    }
    return false;
  }

  private static Learner named(Learner learner, int depth) {
    Path folder = learner.folder();
    int all = folder.getNameCount();
    return depth == 1
        ? learner
        : new Learner(
            ControlCharacterEscaper.line(
                TextFiles.withForwardSlashes(folder.subpath(all - depth, all))),
            folder);
  }

  private static Map<String, Integer> counts(List<Learner> learners) {
    var counts = new HashMap<String, Integer>();
    learners.forEach(learner -> counts.merge(key(learner.name()), 1, Integer::sum));
    return counts;
  }

  /** Numbers those whom nothing else tells apart, as two that differ in case. */
  private static List<Learner> numbered(List<Learner> learners) {
    var taken = new HashSet<String>();
    var all = new ArrayList<Learner>();
    for (Learner learner : learners) {
      String name = learner.name();
      for (int i = 2; !taken.add(key(name)); i++) {
        name = learner.name() + " (" + i + ")";
      }
      all.add(new Learner(name, learner.folder()));
    }
    return all;
  }

  /** The same for names that look alike, or that a tool may take for one. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
