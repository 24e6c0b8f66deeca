package words;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** Waits for mail, in native code: it looks busy to who counts all samples alike. */
public final class Inbox {
  private final ServerSocket door;

  /**
   * Nobody knows its address, so nothing will come.
   *
   * @throws IOException if there is no network at all
   */
  public Inbox() throws IOException {
    door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    door.setSoTimeout(200);
  }

  /** Waits until it is closed. */
  public void await() {
    while (!door.isClosed()) {
      try {
        door.accept().close();
      } catch (SocketTimeoutException nobodyYet) {
        // Go on waiting.
      } catch (IOException closed) {
        return;
      }
    }
  }

  /**
   * Ends the wait.
   *
   * @throws IOException if it can't be closed
   */
  public void close() throws IOException {
    door.close();
  }
}
