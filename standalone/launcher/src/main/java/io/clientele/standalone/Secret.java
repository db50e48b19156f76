package io.clientele.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The one secret of this machine; it lies beside the data it protects, and no service sees it. */
final class Secret {

  private static final int BYTES = 32;
  private static final String HASH = "HmacSHA256";

  private final byte[] key;

  private Secret(byte[] key) {
    this.key = key;
  }

  /**
   * The secret of a data directory, made up on first use and readable by its owner only.
   *
   * @throws UncheckedIOException if it can be neither read nor written
   */
  static Secret in(Path data) {
    Path file = data.resolve("secret");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(data);
        Files.writeString(Files.createFile(file, ownerOnly()), random());
      }
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param base64 of 256 random bits
   */
  static Secret of(String base64) {
    return new Secret(Base64.getDecoder().decode(base64));
  }

  /**
   * A secret for one purpose, from which neither this one nor those for others can be found: the
   * first block of HKDF-Expand (RFC 5869, 2.3), for a key that is random needs no extracting.
   *
   * @return 256 bits in base64, always the same for a purpose
   */
  String derived(String purpose) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(key, HASH));
      mac.update(purpose.getBytes(UTF_8));
      mac.update((byte) 1);
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HASH, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var permissions = PosixFilePermissions.fromString("rw-------");
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** It is for no log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
