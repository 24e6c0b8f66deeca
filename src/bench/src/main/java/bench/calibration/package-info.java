/**
 * How near do the reference solutions come to what this machine can give? A loop that needs nothing
 * but cores shows the limit, in the same run.
 */
package bench.calibration;
