package io.clientele.invitation.delivery.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before an IMAP server, and refuses for the moment whatever asks for one thing. */
final class Counter implements AutoCloseable {

  private final ServerSocket socket;
  private final int server;
  private final String refused;
  private final AtomicInteger refusals = new AtomicInteger();

  /** One before the server at this port, that refuses what has this in it. */
  Counter(int server, String refused) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.server = server;
    this.refused = refused;
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How often it has refused. */
  int refusals() {
    return refusals.get();
  }

  private void open() {
    try {
      while (true) {
        var caller = socket.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket caller) {
    try (caller;
        var inside = new Socket(InetAddress.getLoopbackAddress(), server)) {
      Thread.ofVirtual().start(() -> answer(inside, caller));
      var orders = new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
      for (var order = orders.readLine(); order != null; order = orders.readLine()) {
        if (order.contains(refused)) {
          refusals.incrementAndGet();
          say(caller, order.substring(0, order.indexOf(' ')) + " NO not now");
        } else {
          say(inside, order);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket to, String line) throws IOException {
    to.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
  }

  private static void answer(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has gone.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
