/**
 * Fast versions of lesson 15's programs that use the Vector API, an incubator module. Nothing else
 * belongs here, so that only this package depends on it.
 */
package bench.vectors;
