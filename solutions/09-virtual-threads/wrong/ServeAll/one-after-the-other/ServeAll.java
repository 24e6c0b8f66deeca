// misconception: runs-on-your-thread
// says: never two tasks at the same time
// from: reference
package virtualthreads;

public final class ServeAll {

  private ServeAll() {}

  public static int serve(int requests, Handler handler) throws InterruptedException {
    int answered = 0;
    for (int request = 0; request < requests; request++) {
      try {
        handler.serve(request);
        answered++;
      } catch (Throwable e) {
        // not answered
      }
    }
    return answered;
  }
}
