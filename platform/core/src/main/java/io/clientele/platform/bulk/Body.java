package io.clientele.platform.bulk;

import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What is sent as a file, as it comes in; never whole in memory, and never more than a limit. */
final class Body implements Incoming {

  private static final int PIECE = 1 << 16;

  /** So many times the limit is still read, so that who sends too much hears that it is. */
  private static final int PATIENCE = 10;

  private final InputStream in;
  private final long most;

  /**
   * A body.
   *
   * @param most how many bytes are of interest; one more shows that there are too many
   */
  Body(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  /**
   * Copies it, up to one byte more than the limit.
   *
   * @return the SHA-256 of what was copied
   * @throws BadRequest if it breaks off
   */
  @Override
  public String copy(OutputStream out) {
    var digest = sha256();
    var piece = new byte[PIECE];
    var left = most + 1;
    while (left > 0) {
      var read = read(piece, (int) Math.min(PIECE, left));
      if (read < 0) {
        break;
      }
      digest.update(piece, 0, read);
      write(out, piece, read);
      left -= read;
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String digest() {
    return copy(OutputStream.nullOutputStream());
  }

  private int read(byte[] piece, int length) {
    try {
      return in.read(piece, 0, length);
    } catch (IOException e) {
      throw new BadRequest(List.of(new Fault("", "CUT_OFF", "The file did not arrive whole.")));
    }
  }

  private static void write(OutputStream out, byte[] piece, int length) {
    try {
      out.write(piece, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads on without keeping anything: who still sends does not listen. */
  void drain() {
    try {
      var left = most * PATIENCE;
      var piece = new byte[PIECE];
      while (left > 0) {
        var read = in.read(piece);
        if (read < 0) {
          return;
        }
        left -= read;
      }
    } catch (IOException e) {
      // Then nobody listens.
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
