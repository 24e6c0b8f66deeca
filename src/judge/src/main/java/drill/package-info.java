/**
 * What the judge's rehearsal runs under all schedules. It stands in a package of its own because
 * the judge's classes, as JUnit's, are never woven.
 */
package drill;
