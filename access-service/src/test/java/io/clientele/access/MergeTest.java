package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JourneyTest
class MergeTest {

  private static final String PAGE = "/login/merge";

  @Autowired Newcomers newcomers;
  @Autowired Topics topics;

  private final String mine = Newcomers.someEmail();
  private final String other = Newcomers.someEmail();
  private String myPractice = "";
  private String otherPractice = "";

  @BeforeEach
  void two() {
    myPractice = newcomers.registered(mine);
    otherPractice = newcomers.registered(other);
  }

  private static Map<String, String> typed(String email) {
    return Map.of("present", Newcomers.PASSWORD, "email", email, "password", Newcomers.PASSWORD);
  }

  private SignedIn signIn(String email) {
    return SignedIn.as(newcomers, email, Newcomers.PASSWORD);
  }

  private Api.Answer merge(SignedIn me, Map<String, String> body, String key) {
    var headers = new HashMap<>(me.bearer());
    headers.put("Idempotency-Key", key);
    return newcomers.api().post("/api/me/merge", body, headers);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  @DisplayName(
      "ACC-6 two logins become one on proof of both: all accounts, one email, none signed in")
  void page() {
    var kept = newcomers.loginOf(mine);
    var gone = newcomers.loginOf(other);
    var me = signIn(mine);
    var them = signIn(other);
    var answer = me.submit(PAGE, typed(other));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("Your two logins are one");
    me.isOver();
    them.isOver();
    assertThat(SignedIn.can(newcomers, other, Newcomers.PASSWORD)).isFalse();
    var again = signIn(mine);
    assertThat(newcomers.api().get("/api/me", again.bearer()).body().get("accounts"))
        .extracting(one -> one.get("account").asString())
        .containsExactlyInAnyOrder("practice/" + myPractice, "practice/" + otherPractice);
    await().untilAsserted(() -> assertThat(said(kept)).contains("LoginsMerged.v1"));
    await().untilAsserted(() -> assertThat(said(gone)).contains("LoginGivenUp.v1"));
    await()
        .untilAsserted(
            () ->
                assertThat(Mailbox.mailsTo(other))
                    .extracting(CaughtMail::subject)
                    .contains("This address no longer signs in to Clientele"));
  }

  private List<String> said(String login) {
    return topics.about("clientele.access", "login/" + login).stream()
        .peek(
            told ->
                assertThat(
                        Contracts.faults(
                            "access",
                            told.type().substring("io.clientele.access.".length()),
                            told.record().value()))
                    .isEmpty())
        .map(told -> told.type().substring("io.clientele.access.".length()))
        .toList();
  }

  @Test
  @DisplayName("ACC-6 by a program it is the same; asked again with its key, it is answered again")
  void program() {
    var me = signIn(mine);
    var key = key();
    var first = merge(me, typed(other), key);
    assertThat(first.status()).as(first.raw().body()).isEqualTo(200);
    assertThat(first.body().get("login").asString()).isEqualTo(newcomers.loginOf(mine));
    var later = signIn(mine);
    assertThat(merge(later, typed(other), key).status()).isEqualTo(200);
    assertThat(code(merge(later, typed(other), key()))).isEqualTo("OTHER_LOGIN_NOT_PROVEN");
  }

  private static String code(Api.Answer answer) {
    JsonNode code = answer.body().get("code");
    return code == null ? answer.raw().body() : code.asString();
  }

  @Test
  @DisplayName("ACC-6 without proof of both nothing is merged, and nobody learns who has a login")
  void unproven() {
    var me = signIn(mine);
    var unknown = merge(me, typed(Newcomers.someEmail()), key());
    var wrong = new HashMap<>(typed(other));
    wrong.put("password", "not the password");
    var known = merge(me, wrong, key());
    assertThat(code(unknown)).isEqualTo("OTHER_LOGIN_NOT_PROVEN");
    assertThat(known.body().get("detail")).isEqualTo(unknown.body().get("detail"));
    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(422);
    wrong = new HashMap<>(typed(other));
    wrong.put("present", "not the password");
    assertThat(code(merge(me, wrong, key()))).isEqualTo("PASSWORD_WRONG");
    assertThat(code(merge(me, typed(mine), key()))).isEqualTo("SAME_LOGIN");
    assertThat(SignedIn.can(newcomers, other, Newcomers.PASSWORD)).isTrue();
    assertThat(me.me()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-6 the email of the login that went is free: whoever registers it begins anew")
  void free() {
    var gone = newcomers.loginOf(other);
    assertThat(signIn(mine).submit(PAGE, typed(other)).statusCode()).isEqualTo(200);
    newcomers.registered(other);
    assertThat(newcomers.loginOf(other)).isNotEqualTo(gone);
    assertThat(newcomers.api().get("/api/me", signIn(other).bearer()).body().get("accounts"))
        .hasSize(1);
  }
}
