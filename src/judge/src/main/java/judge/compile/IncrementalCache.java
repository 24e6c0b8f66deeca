package judge.compile;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import judge.api.CompiledClass;
import judge.api.Submission;

/**
 * What was made of an exercise's sources, to be used again for those that have not changed: mostly
 * the test and what the lesson gives.
 *
 * @param tools as {@link judge.jvm.ToolClassPath#fingerprint()}, and the libraries: what they were
 *     compiled against
 * @param tree the names of all sources that there were, used or not: a new one may hide another
 * @param digests of the sources that they were made of
 * @param classes all that were made, of the exercise too
 */
record IncrementalCache(
    String tools, Set<String> tree, Map<String, String> digests, List<CompiledClass> classes) {

  /** Whether any of it may be used again. */
  boolean holdFor(String toolsNow, SourceTree sources) {
    return tools.equals(toolsNow) && tree.equals(sources.names());
  }

  /** The names of the sources that are not what they were. */
  Set<String> changed(Map<String, String> now) {
    return digests.keySet().stream()
        .filter(name -> !now.get(name).equals(digests.get(name)))
        .collect(Collectors.toSet());
  }

  /** The classes that come from these sources. */
  List<CompiledClass> from(Collection<String> names) {
    return classes.stream().filter(made -> names.contains(made.source())).toList();
  }

  /** The classes that don't. */
  List<CompiledClass> without(Collection<String> names) {
    return classes.stream().filter(made -> !names.contains(made.source())).toList();
  }

  /** With other classes from the sources that have changed. */
  IncrementalCache with(Map<String, String> now, Set<String> changed, List<CompiledClass> made) {
    return new IncrementalCache(
        tools, tree, now, Stream.concat(without(changed).stream(), made.stream()).toList());
  }

  /** The latest of each exercise, of not too many. Not thread-safe. */
  static final class Store {
    private static final int MOST = 16;

    private final Map<Key, IncrementalCache> all =
        new LinkedHashMap<>(MOST, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, IncrementalCache> eldest) {
            return size() > MOST;
          }
        };

    private record Key(Path lesson, String exercise) {
      static Key of(Submission submission) {
        return new Key(submission.lesson(), submission.exercise());
      }
    }

    Optional<IncrementalCache> of(Submission submission) {
      return Optional.ofNullable(all.get(Key.of(submission)));
    }

    void keep(Submission submission, IncrementalCache classes) {
      all.put(Key.of(submission), classes);
    }
  }
}
