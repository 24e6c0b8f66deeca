package cluster.scenes;

import cluster.Series;
import cluster.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Keys that every JVM makes for itself, so that none of them is sent to another one. */
public final class SeriesSamples {
  private SeriesSamples() {}

  /**
   * Some of each kind: with and without a unit, with letters that not every machine treats alike.
   */
  public static List<Series> ofEachKind() {
    var all = new ArrayList<Series>();
    var units = new ArrayList<>(List.of(Unit.values()));
    units.add(null);
    for (Unit unit : units) {
      for (var labels : List.of(Set.<String>of(), Set.of("host-7"), Set.of("host-7", "Oslo"))) {
        all.add(new Series("requests-1", unit, labels));
        all.add(new Series("INDEX-2", unit, labels));
      }
    }
    all.add(new Series("températures-3", Unit.DEGREES, Set.of("Zürich", "İdil", "Isik")));
    return all;
  }

  /** Pairs of equal series whose sets are of different kinds, and are in different orders. */
  public static List<List<Series>> equalPairs() {
    var forward = new LinkedHashSet<>(List.of("host-7", "Oslo", "rack-3", "blue"));
    var backward = new LinkedHashSet<>(List.copyOf(forward).reversed());
    // Equal hash codes: a hash set, too, keeps them in the order in which they came.
    var alike = new LinkedHashSet<>(List.of("node-host-100", "Zagreb-7297", "host-7"));
    return List.of(
        List.of(
            new Series("requests-1", Unit.COUNT, forward),
            new Series(new String("requests-1".toCharArray()), Unit.COUNT, forward)),
        List.of(
            new Series("requests-1", Unit.COUNT, forward),
            new Series("requests-1", Unit.COUNT, backward)),
        List.of(
            new Series("traffic-2", null, forward),
            new Series("traffic-2", null, new TreeSet<>(forward))),
        List.of(
            new Series("traffic-2", Unit.BYTES, backward),
            new Series("traffic-2", Unit.BYTES, Set.copyOf(forward))),
        List.of(
            new Series("errors-4", Unit.COUNT, alike),
            new Series(
                "errors-4", Unit.COUNT, new LinkedHashSet<>(List.copyOf(alike).reversed()))));
  }

  /** So many series that differ in nothing but their names. */
  public static List<Series> withDifferentNames(int number) {
    var labels = Set.of("host-7", "Oslo");
    return IntStream.range(0, number)
        .mapToObj(i -> new Series("requests-" + i, Unit.COUNT, labels))
        .toList();
  }

  /** So many series that differ in nothing but their labels. */
  public static List<Series> withDifferentLabels(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Series("requests", Unit.COUNT, Set.of("host-" + i, "Oslo")))
        .toList();
  }
}
