/**
 * Has kept answers judged in a lesson laid out as shipped, and compares each verdict with the one
 * that the answer declares. Never looks at the learner's working copy of an exercise.
 */
package check.answers;
