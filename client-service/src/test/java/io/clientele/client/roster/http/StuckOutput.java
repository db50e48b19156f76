package io.clientele.client.roster.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Takes no byte until it is released, like a socket whose other end does not read. */
final class StuckOutput extends ByteArrayOutputStream {

  final CountDownLatch writing = new CountDownLatch(1);
  final CountDownLatch released = new CountDownLatch(1);

  @Override
  public void write(byte[] bytes) throws IOException {
    writing.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    super.write(bytes);
  }
}
