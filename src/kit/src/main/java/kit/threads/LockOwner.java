package kit.threads;

/**
 * Who holds a lock.
 *
 * @param tid the owner's {@link Thread#threadId()}; the thread may have ended since
 * @param name the owner's name, perhaps empty
 */
public record LockOwner(long tid, String name) {}
