package io.clientele.gateway.session.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.Session;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSecrets;
import io.clientele.gateway.session.SignedIn;
import io.clientele.gateway.session.Tokens;
import io.clientele.gateway.session.TurnedTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class MongoSessionsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TurnedTime time = new TurnedTime();
  private final MongoSessions sessions =
      new MongoSessions(
          Gateways.part(MongoClient.class).getDatabase("sessions-alone").getCollection("session"),
          new SealedPerson(Gateways.part(SessionSecrets.class), Gateways.part(JsonMapper.class)),
          time);
  private final Session first = session(SessionId.create().hash(), 0, "access-1");

  @BeforeEach
  void a_session_has_begun() {
    got(sessions.begin(first).thenReturn(true));
  }

  @Test
  @DisplayName("ACC-8a a session is found as it was begun, and nobody else's is")
  void a_session_is_found_as_it_was_begun() {
    assertThat(got(sessions.find(first.hash()))).isEqualTo(first);
    assertThat(sessions.find(SessionId.create().hash()).blockOptional(PATIENCE)).isEmpty();
  }

  @Test
  @DisplayName("ACC-8a a session has ended when its time is over, deleted or not")
  void a_session_has_ended_when_its_time_is_over() {
    time.turn(Duration.ofDays(7).minusSeconds(1));
    assertThat(sessions.find(first.hash()).blockOptional(PATIENCE)).isPresent();
    time.turn(Duration.ofSeconds(1));
    assertThat(sessions.find(first.hash()).blockOptional(PATIENCE)).isEmpty();
    assertThat(got(sessions.claim(first, soon()))).isFalse();
    assertThat(got(sessions.renew(session(first.hash(), 1, "access-2")))).isFalse();
  }

  @Test
  @DisplayName("ACC-8a of fifty who want to renew a session at once one may")
  void of_fifty_who_want_to_renew_one_may() {
    var claims =
        Flux.range(0, 50)
            .flatMap(each -> sessions.claim(first, soon()), 50)
            .collectList()
            .block(PATIENCE);

    assertThat(claims).hasSize(50).containsOnlyOnce(true);
  }

  @Test
  @DisplayName("ACC-8a who claims a renewal and is not heard of again is followed by another")
  void who_is_not_heard_of_again_is_followed_by_another() {
    assertThat(got(sessions.claim(first, soon()))).isTrue();
    time.turn(Duration.ofSeconds(4));
    assertThat(got(sessions.claim(first, soon()))).isFalse();
    time.turn(Duration.ofSeconds(1));
    assertThat(got(sessions.claim(first, soon()))).isTrue();
  }

  @Test
  @DisplayName("ACC-8a a claim that was given up is free at once, one that was taken over is not")
  void a_claim_that_was_given_up_is_free_at_once() {
    var until = soon();
    assertThat(got(sessions.claim(first, until))).isTrue();
    assertThat(sessions.giveUp(first, until.plusMillis(1)).blockOptional(PATIENCE)).isEmpty();
    assertThat(got(sessions.claim(first, soon()))).isFalse();
    assertThat(sessions.giveUp(first, until).blockOptional(PATIENCE)).isEmpty();
    assertThat(got(sessions.claim(first, soon()))).isTrue();
  }

  @Test
  @DisplayName("ACC-8a of two renewals of the same token the first counts, and nobody goes back")
  void of_two_renewals_the_first_counts() {
    assertThat(got(sessions.renew(session(first.hash(), 1, "access-2")))).isTrue();
    assertThat(got(sessions.renew(session(first.hash(), 1, "access-3")))).isFalse();

    assertThat(got(sessions.find(first.hash())).tokens().access()).isEqualTo("access-2");
    assertThat(got(sessions.claim(first, soon()))).as("with the former token").isFalse();
    assertThat(got(sessions.end(first))).as("because the former token is over").isFalse();
  }

  @Test
  @DisplayName("ACC-8a what has ended is not brought back by who was renewing it")
  void what_has_ended_is_not_brought_back() {
    assertThat(got(sessions.claim(first, soon()))).isTrue();
    assertThat(sessions.end(first.hash()).blockOptional(PATIENCE)).isEmpty();

    assertThat(got(sessions.renew(session(first.hash(), 1, "access-2")))).isFalse();
    assertThat(sessions.find(first.hash()).blockOptional(PATIENCE)).isEmpty();
  }

  private Instant soon() {
    return time.instant().plusSeconds(5);
  }

  private Session session(String hash, long generation, String access) {
    var now = time.instant();
    var tokens =
        new Tokens(access, now, now.plusSeconds(300), "refresh", "id", "practice/p1", "ADMIN");
    return new Session(
        hash,
        generation,
        new SignedIn("login-1", "Ada", "practice/lost", tokens),
        now.plus(Duration.ofDays(30)),
        now.plus(Duration.ofDays(7)));
  }

  private static <T> T got(Mono<T> asked) {
    return asked.blockOptional(PATIENCE).orElseThrow();
  }
}
