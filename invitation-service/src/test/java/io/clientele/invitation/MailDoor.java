package io.clientele.invitation;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The way to a mail server. It can be shut for a while and keeps its port meanwhile: a port that is
 * given back may be somebody else's when it is wanted again.
 */
final class MailDoor {

  private static final byte[] AWAY = "421 in.example is away\r\n".getBytes(US_ASCII);

  private final ServerSocket socket;
  private final int server;
  private volatile boolean shut;

  private MailDoor(ServerSocket socket, int server) {
    this.socket = socket;
    this.server = server;
  }

  /** Opens one, as long as the JVM lives, to the server at this port. */
  static MailDoor to(int server) {
    try {
      var door = new MailDoor(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().start(door::open);
      return door;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Whether who comes from now on is sent away (RFC 5321, 421: try again later). */
  void shut(boolean now) {
    shut = now;
  }

  private void open() {
    try {
      while (true) {
        var caller = socket.accept();
        Thread.ofVirtual().start(() -> receive(caller));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(Socket caller) {
    try (caller) {
      if (shut) {
        caller.getOutputStream().write(AWAY);
        return;
      }
      try (var inside = new Socket(InetAddress.getLoopbackAddress(), server)) {
        var answers = Thread.ofVirtual().start(() -> pass(inside, caller));
        pass(caller, inside);
        answers.join();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Hands on what one side says until it says no more, and then lets the other know. */
  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One side has gone; the other hears of it when it speaks.
    }
  }
}
