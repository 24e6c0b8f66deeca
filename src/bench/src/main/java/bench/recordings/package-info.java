/** Makes the recordings that lesson 07's exercises read. */
package bench.recordings;
