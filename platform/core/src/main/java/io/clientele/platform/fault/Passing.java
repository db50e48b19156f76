package io.clientele.platform.fault;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.clientele.platform.aggregate.TryAgain;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.dao.TransientDataAccessException;

/** Tells failures that pass by themselves from those that are wrong for good. */
public final class Passing {

  // NotWritablePrimary, InterruptedDueToReplStateChange, ShutdownInProgress, CursorNotFound,
  // Unauthorized, OutOfDiskSpace and their like: nothing a message could be blamed for.
  // https://www.mongodb.com/docs/manual/reference/error-codes/
  private static final Set<Integer> PASSING_CODES =
      Set.of(
          6, 7, 13, 18, 24, 43, 46, 50, 64, 89, 91, 100, 112, 133, 134, 189, 262, 9001, 10107,
          11600, 11602, 13435, 13436, 14031);

  private Passing() {}

  /**
   * Whether trying again later may help: the store or the broker is away, slow or changing hands.
   */
  public static boolean is(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TryAgain
          || cause instanceof TransientDataAccessException
          || cause instanceof SocketException
          || cause instanceof SocketTimeoutException
          || cause instanceof UnknownHostException
          || cause instanceof TimeoutException) {
        return true;
      }
      if (cause instanceof KafkaException broker) {
        return !(broker instanceof RecordTooLargeException
            || broker instanceof SerializationException);
      }
      if (cause instanceof MongoException store) {
        return passes(store);
      }
    }
    return false;
  }

  private static boolean passes(MongoException e) {
    if (e instanceof MongoWriteException
        || e instanceof MongoCommandException
        || e instanceof MongoBulkWriteException) {
      return PASSING_CODES.contains(e.getCode())
          || ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.EXECUTION_TIMEOUT
          || e.hasErrorLabel("RetryableWriteError");
    }
    // Everything else the driver throws is about sockets, servers and time.
    return !(e.getClass().getSimpleName().startsWith("Bson"));
  }
}
