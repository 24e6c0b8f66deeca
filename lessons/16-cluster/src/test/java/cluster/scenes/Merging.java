package cluster.scenes;

import cluster.MergeStats;
import cluster.Part;
import cluster.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import kit.Rejection;

/** A way to merge some parts: which ones, in which order, and in which groups. */
public sealed interface Merging {

  /** No part. */
  record None() implements Merging {}

  /** A single part. */
  record Single(Part part) implements Merging {}

  /** Both sides, merged: {@code left.merge(right)}. */
  record Both(Merging left, Merging right) implements Merging {

    /** Merges what both sides have become. */
    public MergeStats merge(MergeStats one, MergeStats other) {
      try {
        return one.merge(other);
      } catch (IllegalArgumentException | IllegalStateException e) {
        if (Collections.disjoint(left.parts(), right.parts())) {
          throw e;
        }
        throw Rejection.of(
            ClusterBelief.EXECUTED_ONCE,
            "Tasks %s were to be merged, of which some are on both sides, and merge threw %s."
                .formatted(text(), e));
      }
    }
  }

  /** Merges by the code under test. */
  default MergeStats merge() {
    return switch (this) {
      case None() -> MergeStats.none();
      case Single(Part part) -> MergeStats.of(copy(part)); // as it comes from another machine
      case Both both -> both.merge(both.left.merge(), both.right.merge());
    };
  }

  private static Part copy(Part part) {
    return new Part(part.task(), part.count(), part.min(), part.max(), part.sum());
  }

  /** The parts as they come, from left to right. */
  default List<Part> parts() {
    return switch (this) {
      case None() -> List.of();
      case Single(Part part) -> List.of(part);
      case Both(Merging left, Merging right) -> {
        var parts = new ArrayList<>(left.parts());
        parts.addAll(right.parts());
        yield parts;
      }
    };
  }

  /** The ids of the tasks, with brackets round each group. */
  default String text() {
    return switch (this) {
      case None() -> "none";
      case Single(Part part) -> Long.toString(part.task());
      case Both(Merging left, Merging right) -> "(" + left.text() + " + " + right.text() + ")";
    };
  }

  /** What must come out: each task once. */
  default Totals due() {
    var tasks = new LinkedHashMap<Long, Part>();
    parts().forEach(part -> tasks.put(part.task(), part));
    return added(tasks.values());
  }

  private static Totals added(Collection<Part> parts) {
    return new Totals(
        parts.stream().mapToLong(Part::count).sum(),
        parts.stream().mapToLong(Part::min).min().orElse(Long.MAX_VALUE),
        parts.stream().mapToLong(Part::max).max().orElse(Long.MIN_VALUE),
        parts.stream().mapToLong(Part::sum).sum());
  }

  /** One part after the other, in this order. */
  static Merging oneByOne(List<Part> parts) {
    return parts.stream().<Merging>map(Single::new).reduce(Both::new).orElse(new None());
  }

  /** Every grouping of these parts, in this order; at least one part. */
  static List<Merging> groupings(List<Part> parts) {
    if (parts.size() == 1) {
      return List.of(new Single(parts.getFirst()));
    }
    var all = new ArrayList<Merging>();
    for (int cut = 1; cut < parts.size(); cut++) {
      for (Merging left : groupings(parts.subList(0, cut))) {
        for (Merging right : groupings(parts.subList(cut, parts.size()))) {
          all.add(new Both(left, right));
        }
      }
    }
    return all;
  }

  /** Every order of these parts; one that comes twice may be in it twice. */
  static List<List<Part>> orders(List<Part> parts) {
    if (parts.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Part>>();
    for (int i = 0; i < parts.size(); i++) {
      var rest = new ArrayList<>(parts);
      Part first = rest.remove(i);
      for (List<Part> order : orders(rest)) {
        var whole = new ArrayList<Part>();
        whole.add(first);
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all.stream().distinct().toList();
  }
}
