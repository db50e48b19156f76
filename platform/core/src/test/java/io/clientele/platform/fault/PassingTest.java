package io.clientele.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.TryAgain;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class PassingTest {

  private static final ServerAddress SERVER = new ServerAddress("store", 1);

  static Stream<Throwable> passes() {
    return Stream.of(
        new TryAgain("busy"),
        new MongoTimeoutException("no server"),
        new MongoSocketReadTimeoutException("slow", SERVER, null),
        new MongoNotPrimaryException(BsonDocument.parse("{ok: 0, code: 10107}"), SERVER),
        command(43),
        command(13),
        command(112),
        command(11600),
        write(50),
        labelled(),
        new TimeoutException("broker"),
        new DisconnectException(),
        new ConnectException("refused"),
        new QueryTimeoutException("slow"),
        new java.util.concurrent.TimeoutException(),
        new CompletionException(new TimeoutException("broker")),
        new ListenerExecutionFailedException("", new MongoTimeoutException("no server")));
  }

  static Stream<Throwable> stays() {
    return Stream.of(
        new IllegalArgumentException("rotten"),
        new NullPointerException(),
        new RecordTooLargeException(),
        new NotUnique("index: names", write(11000)),
        write(11000),
        write(121),
        command(2),
        new ListenerExecutionFailedException("", new IllegalArgumentException("rotten")),
        new RuntimeException(new IllegalStateException()));
  }

  @ParameterizedTest(name = "OPS-3 it passes by itself: {0}")
  @DisplayName("OPS-3 what is about the store, the broker or the network passes by itself")
  @MethodSource("passes")
  void what_is_about_infrastructure_passes(Throwable failure) {
    assertThat(Passing.is(failure)).isTrue();
  }

  @ParameterizedTest(name = "OPS-3 it stays wrong: {0}")
  @DisplayName("OPS-3 what is about the message itself stays wrong")
  @MethodSource("stays")
  void what_is_about_the_message_stays(Throwable failure) {
    assertThat(Passing.is(failure)).isFalse();
  }

  private static MongoException command(int code) {
    return new MongoCommandException(
        new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
  }

  private static MongoException write(int code) {
    return new MongoWriteException(
        new WriteError(code, "no", new BsonDocument()), SERVER, Set.of());
  }

  private static MongoException labelled() {
    return new MongoWriteException(
        new WriteError(1, "no", new BsonDocument()), SERVER, Set.of("RetryableWriteError"));
  }
}
