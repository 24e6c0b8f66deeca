package virtualthreads;

/** What a server does for one request. It mostly waits: for a database, or for another server. */
@FunctionalInterface
public interface Handler {
  /**
   * Serves a request, on the calling thread. Several threads may call this method at the same time,
   * for different requests.
   *
   * @param request the number of the request
   * @throws Exception if there is no answer
   */
  void serve(int request) throws Exception;
}
