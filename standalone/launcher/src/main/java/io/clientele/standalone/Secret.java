package io.clientele.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key the services share on this machine; it lies beside the data it protects. */
final class Secret {

  private static final int BYTES = 32;

  private Secret() {}

  /**
   * The secret of a data directory, made up on first use and readable by its owner only.
   *
   * @return 256 random bits in base64
   * @throws UncheckedIOException if it can be neither read nor written
   */
  static String in(Path data) {
    Path file = data.resolve("secret");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(data);
        Files.writeString(Files.createFile(file, ownerOnly()), random());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
}
