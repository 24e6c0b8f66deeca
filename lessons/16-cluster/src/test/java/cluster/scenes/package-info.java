/** What the tests of this lesson share: scenes to play, and how a failure is told. */
package cluster.scenes;
