package io.clientele.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignedInTest {

  private final SignedIn ada = new SignedIn("login-1", "Ada", null, tokens("practice/p1"));

  @Test
  @DisplayName("ACC-6 who has signed in works for the account of their first token")
  void works_for_the_account_of_the_first_token() {
    assertThat(ada.account()).isEqualTo("practice/p1");
    assertThat(ada.hasLostAccount()).isFalse();
  }

  @Test
  @DisplayName("ACC-6 a token for another account than before takes nobody there")
  void a_token_for_another_account_takes_nobody_there() {
    var lost = ada.with(tokens("practice/p2"), null);

    assertThat(lost.account()).isEqualTo("practice/p1");
    assertThat(lost.hasLostAccount()).isTrue();
    assertThat(ada.with(tokens(null), null).hasLostAccount()).isTrue();
    assertThat(lost.with(tokens("practice/p1"), null)).as("theirs again").isEqualTo(ada);
  }

  @Test
  @DisplayName("ACC-6 who switches works for the account they named, or stays where they were")
  void who_switches_works_for_the_account_they_named() {
    assertThat(ada.with(tokens("practice/p2"), "practice/p2"))
        .returns("practice/p2", SignedIn::account)
        .returns(false, SignedIn::hasLostAccount);
    assertThat(ada.with(tokens("practice/p1"), "practice/p2")).isEqualTo(ada);
    assertThat(ada.with(tokens("practice/p0"), "practice/p2"))
        .returns("practice/p2", SignedIn::account)
        .returns(true, SignedIn::hasLostAccount);
  }

  @Test
  @DisplayName("ACC-6 who had no account works for the first they are given")
  void who_had_no_account_works_for_the_first_they_are_given() {
    var nowhere = new SignedIn("login-1", "Ada", null, tokens(null));

    assertThat(nowhere.hasLostAccount()).isFalse();
    assertThat(nowhere.with(tokens("practice/p1"), null))
        .returns("practice/p1", SignedIn::account)
        .returns(false, SignedIn::hasLostAccount);
  }

  @Test
  @DisplayName("OPS-1 a session that a former release has stored goes on")
  void a_session_that_a_former_release_has_stored_goes_on() {
    var json = JsonMapper.shared();
    var former =
        json.writeValueAsString(ada)
            .replace("\"account\":\"practice/p1\",\"tokens\"", "\"tokens\"");

    assertThat(former).contains("\"account\"").isNotEqualTo(json.writeValueAsString(ada));
    assertThat(json.readValue(former, SignedIn.class)).isEqualTo(ada);
  }

  private static Tokens tokens(@Nullable String account) {
    var now = Instant.parse("2026-11-22T10:00:00Z");
    return new Tokens("access", now, now.plusSeconds(300), "refresh", "id", account, null);
  }
}
