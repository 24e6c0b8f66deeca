/** How a recorded program makes threads wait or work for a given time. */
package bench.scenes;
