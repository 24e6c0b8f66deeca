/**
 * Says in the learner's terms what threads do and why code does not go on: a deadlock, a loop, a
 * wait for ever, threads that are left. It finds words for facts and passes no verdict, so it knows
 * neither {@code Rejection} nor {@code Misconception}.
 */
package kit.diagnosis;
