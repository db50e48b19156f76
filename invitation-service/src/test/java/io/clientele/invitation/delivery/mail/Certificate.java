package io.clientele.invitation.delivery.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate for one host, signed by itself, and its key. */
final class Certificate {

  private static final char[] PASSWORD = "a test's own".toCharArray();

  private final KeyStore store;

  private Certificate(KeyStore store) {
    this.store = store;
  }

  /** A new one, made by the JDK's own tool: its API can read certificates but make none. */
  static Certificate of(String host) {
    try {
      var file = Files.createTempDirectory("certificate").resolve("store.p12");
      var made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-alias",
                  "server",
                  "-dname",
                  "CN=" + host,
                  "-ext",
                  "san=dns:" + host,
                  "-storetype",
                  "PKCS12",
                  "-keystore",
                  file.toString(),
                  "-storepass",
                  new String(PASSWORD))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (made != 0) {
        throw new IllegalStateException("keytool says " + made);
      }
      var certificate = new Certificate(KeyStore.getInstance(file.toFile(), PASSWORD));
      Files.delete(file);
      Files.delete(file.getParent());
      return certificate;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** For who shows it, and for who believes it and no other. */
  SSLContext context() {
    try {
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD);
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
