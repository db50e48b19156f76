package io.clientele.standalone.infrastructure;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend of mongo-java-server, made safe against the death of the process.
 *
 * <p>As it comes it commits once a second, and it answers with the live documents it keeps, which
 * the next update changes while the answer is still being written. Here writes run alone, answers
 * are copies, and no answer leaves before everything it could tell of is on disk.
 */
final class DurableBackend extends H2Backend {

  private static final Set<String> READS =
      Set.of(
          "find",
          "getMore",
          "killCursors",
          "count",
          "distinct",
          "listCollections",
          "listIndexes",
          "listDatabases",
          "ping",
          "hello",
          "isMaster",
          "ismaster",
          "buildInfo",
          "endSessions");

  private static final int COMMITS_BETWEEN_COMPACTIONS = 200;
  private static final int LIVE_PERCENT_WANTED = 30;
  private static final int COMPACTED_BYTES = 4 << 20;

  private final ReadWriteLock documents = new ReentrantReadWriteLock(true);
  private final GroupCommit commits;
  // Touched by one committer at a time.
  private long commitCount;

  /**
   * @param store must not commit by itself, neither by time nor by size: only this class knows when
   *     no write is half done
   */
  DurableBackend(MVStore store) {
    super(store);
    commits = new GroupCommit(this::commitBetweenWrites);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    String command = message.getDocument().keySet().iterator().next();
    try {
      return READS.contains(command) ? answer(documents.readLock(), message) : answerWrite(message);
    } finally {
      // Also after a refusal: "duplicate key" tells of a document, too.
      commits.settle();
    }
  }

  /**
   * {@code hello}, which health checks ask, is the new name of what the backend knows as isMaster.
   */
  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (!command.equals("hello")) {
      return super.handleCommand(channel, database, command, query);
    }
    Document known = super.handleCommand(channel, "admin", "isMaster", query);
    known.append("isWritablePrimary", known.remove("ismaster"));
    return known;
  }

  private Document answerWrite(MongoMessage message) {
    try {
      return answer(documents.writeLock(), message);
    } finally {
      // Also after an error: an update of many may have stopped half way.
      commits.changed();
    }
  }

  private Document answer(Lock lock, MongoMessage message) {
    lock.lock();
    try {
      return super.handleMessage(message).cloneDeeply();
    } finally {
      lock.unlock();
    }
  }

  // A document and its index entries are several changes; a commit between them would outlive a
  // crash as an index entry without a document. Readers change nothing and may go on.
  private void commitBetweenWrites() {
    if (isInMemory()) {
      return;
    }
    documents.readLock().lock();
    try {
      getMvStore().commit();
    } finally {
      documents.readLock().unlock();
    }
    if (++commitCount % COMMITS_BETWEEN_COMPACTIONS == 0) {
      compactAlone();
    }
  }

  // Every commit leaves a chunk of which little stays alive; unless those are rewritten, the file
  // grows by some 20 KB per write. Not even readers may run: their pages move.
  private void compactAlone() {
    documents.writeLock().lock();
    try {
      getMvStore().compact(LIVE_PERCENT_WANTED, COMPACTED_BYTES);
    } finally {
      documents.writeLock().unlock();
    }
  }
}
