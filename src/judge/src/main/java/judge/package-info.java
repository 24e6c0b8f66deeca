/**
 * Source text in, verdict out: {@link judge.Judge} puts compiler, child JVMs and cache together and
 * hands out verdicts. Nothing else of the module stands here, and nothing below may name it.
 */
package judge;
