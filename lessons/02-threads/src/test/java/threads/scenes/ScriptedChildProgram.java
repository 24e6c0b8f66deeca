package threads.scenes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/**
 * The program of a {@link ScriptedChild}. It is on a leash: a connection to the test, over which it
 * tells how far it has come. When the test lets go, it ends, whatever it was doing.
 */
public final class ScriptedChildProgram {
  static final int STARTED = 's';
  static final int WROTE_A_PIECE = 'w';
  static final int READS = 'r';
  static final int GOT_A_BYTE = 'b';
  public static final int STAYS = 'y';
  static final int ASKED = 'a';
  static final int PING = 'p';
  static final int LEAVE = 'l';

  public static final int PIECE = 128 * 1024; // more than a pipe holds
  public static final int PIECES = 8;

  static final String SAME = "same";
  public static final String OTHER = "other";

  private static final int ARGUMENTS = 3;
  private static final CountDownLatch LEAVING = new CountDownLatch(1);

  private ScriptedChildProgram() {}

  /**
   * Started by a {@link ScriptedChild}, not by hand.
   *
   * @param args the port that the test listens at, the script, and the exit code
   */
  public static void main(String[] args) throws Exception {
    var leash = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
    leash.setTcpNoDelay(true);
    OutputStream test = leash.getOutputStream();
    Thread.ofPlatform().daemon().start(() -> obey(leash));
    test.write(STARTED);
    if (args.length != ARGUMENTS) {
      System.err.println(args.length + " arguments in place of " + ARGUMENTS);
      Runtime.getRuntime().halt(1);
    }
    switch (args[1]) {
      case "greets" -> greets(test);
      case "chatters" -> chatters(test);
      case "reads nothing" -> System.out.print("no, thanks");
      case "has bytes" -> hasBytes(test);
      case "stays" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stayThoughAsked(test)));
        test.write(STAYS);
        stay();
      }
      default -> throw new IllegalArgumentException(args[1]);
    }
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(Integer.parseInt(args[2]));
  }

  private static void obey(Socket leash) {
    try (leash) {
      InputStream orders = leash.getInputStream();
      for (int order = orders.read(); order >= 0; order = orders.read()) {
        if (order == PING) {
          leash.getOutputStream().write(PING);
        } else {
          LEAVING.countDown();
        }
      }
    } catch (IOException e) {
      // Nobody holds the leash any more.
    }
    Runtime.getRuntime().halt(1);
  }

  private static void greets(OutputStream test) throws IOException {
    byte[] input = readAll(test);
    System.out.print("got: ");
    System.out.write(input);
    System.err.print("bytes: " + input.length);
  }

  /** Fills both of its streams, by turns, before it reads. */
  private static void chatters(OutputStream test) throws IOException {
    for (int i = 0; i < PIECES; i++) {
      System.err.write(piece('e'));
      System.err.flush();
      test.write(WROTE_A_PIECE);
      System.out.write(piece('o'));
      System.out.flush();
      test.write(WROTE_A_PIECE);
    }
    System.out.print("bytes: " + readAll(test).length);
  }

  private static void stayThoughAsked(OutputStream test) {
    try {
      test.write(ASKED);
    } catch (IOException e) {
      return; // Nobody holds the leash any more.
    }
    stay();
  }

  private static void stay() {
    while (true) {
      try {
        LEAVING.await();
        return;
      } catch (InterruptedException e) {
        // It was told to stay.
      }
    }
  }

  /** Writes each byte value to both of its streams, and whether it got them. */
  private static void hasBytes(OutputStream test) throws IOException {
    byte[] input = readAll(test);
    System.out.write(eachByte());
    System.err.write(eachByte());
    System.out.print(Arrays.equals(input, eachByte()) ? SAME : OTHER);
  }

  public static byte[] eachByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  public static byte[] piece(char letter) {
    byte[] piece = new byte[PIECE];
    Arrays.fill(piece, (byte) letter);
    return piece;
  }

  private static byte[] readAll(OutputStream test) throws IOException {
    test.write(READS);
    int first = System.in.read();
    if (first < 0) {
      return new byte[0];
    }
    test.write(GOT_A_BYTE);
    byte[] rest = System.in.readAllBytes();
    byte[] all = new byte[rest.length + 1];
    all[0] = (byte) first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
