package io.clientele.standalone.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody listens on. */
final class FreePort {

  private FreePort() {}

  /**
   * A port of the loopback address that was free a moment ago.
   *
   * @throws UncheckedIOException if there is none
   */
  static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Another than this one, which nobody has bound yet and which may therefore come once more.
   *
   * @throws UncheckedIOException if there is none
   */
  static int besides(int taken) {
    int port = any();
    while (port == taken) {
      port = any();
    }
    return port;
  }
}
