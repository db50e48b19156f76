package io.clientele.standalone.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;

/**
 * A MongoDB-compatible store inside this JVM, on the loopback address.
 *
 * <p>It is not MongoDB: no transactions, sessions, change streams, {@code explain}, collation,
 * partial indexes or pipeline updates, and only unique indexes speed anything up. What it has
 * answered is on disk.
 */
public final class LocalStore implements AutoCloseable {

  // A connection's commands run on one of these threads and wait there for their commit, so they
  // are what a group commit can gather.
  private static final int WORKERS = 32;

  // A write rewrites its page, so small pages write little.
  private static final int PAGE_BYTES = 4096;

  // How long a dead chunk keeps its place in the file. It guards against a power cut reordering
  // writes, which this store does not claim to survive; at 45 s, the default, the file is ten times
  // its content.
  private static final int RETENTION_MILLIS = 1000;

  private final MongoServer server;

  private LocalStore(MVStore store, int port) {
    server = new MongoServer(new DurableBackend(store));
    server.bind(new InetSocketAddress("127.0.0.1", port), 1, WORKERS);
  }

  /**
   * Opens the store kept in a directory and compacts it first.
   *
   * @param directory where the data lies, created if absent
   * @param port 0 to 65535; 0 takes a free one
   * @throws UncheckedIOException if the directory cannot be created
   * @throws org.h2.mvstore.MVStoreException if another process has the store open, or it is damaged
   * @throws RuntimeException if the port is taken
   */
  public static LocalStore onDisk(Path directory, int port) {
    String file = directory.resolve("store.mv").toString();
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    MVStoreTool.compactCleanUp(file);
    if (Files.exists(Path.of(file))) {
      MVStoreTool.compact(file, false);
    }
    MVStore store =
        new MVStore.Builder()
            .fileName(file)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .pageSplitSize(PAGE_BYTES)
            .open();
    store.setRetentionTime(RETENTION_MILLIS);
    return new LocalStore(store, port);
  }

  /** Opens an empty store that forgets everything when it is closed, on a free port. */
  public static LocalStore inMemory() {
    return new LocalStore(MVStore.open(null), 0);
  }

  /** The connection string, without a database name. */
  public String uri() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/";
  }

  /** Cuts every connection and closes the file. */
  @Override
  public void close() {
    server.shutdownNow();
  }
}
