package cluster;

import java.util.Set;

/**
 * Names a series of measurements, as a program that watches many machines stores them. Two of them
 * are equal if their names, units and labels are equal. This is the key by which the measurements
 * are divided among machines.
 *
 * @param name what is measured, such as "requests"; not null
 * @param unit what it is measured in; null if it has no unit
 * @param labels where it is measured, such as "host-7" and "Oslo"; any kind of set, not null and
 *     without null. Nobody changes the set
 */
public record Series(String name, Unit unit, Set<String> labels) {}
