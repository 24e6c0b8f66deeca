/**
 * The exercise in small by which a child JVM is warmed up and its cache trained. It stands in a
 * package of its own because the judge's classes, like JUnit's, are never woven, and are open to
 * nobody, not even to JUnit.
 */
package warmup;
