/**
 * What the JVM, its dumps and the kernel tell of threads and locks, read as it is. Nothing here
 * judges what it means.
 */
package kit.threads;
