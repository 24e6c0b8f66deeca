/**
 * The exercise in small by which a child JVM is warmed up and its cache trained. In the child its
 * class files lie in a folder, as those of an exercise do: what lies in a jar is never woven.
 */
package warmup;
