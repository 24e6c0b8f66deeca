/**
 * The parent's side of a run: starts, pools, watches and ends child JVMs and turns what they say
 * into a verdict. May use channel, child (only the names of its programs and options), jvm, files
 * and api; never the compiler.
 */
package judge.run;
