package io.clientele.integration.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.claim.mongo.ClaimCollections;
import io.clientele.integration.connection.SignIns.Result;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.SignInForm;
import io.clientele.integration.provider.SignInForm.Field;
import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInsTest {

  private final Office office = new Office();
  private final String draft = office.started();

  @AfterEach
  void close() {
    office.close();
  }

  private Result take(String code, String state) {
    return take(code, state, 0);
  }

  private Result take(String code, String state, int refused) {
    return office.back(state, code.isEmpty() ? Map.of() : Map.of("code", code), refused);
  }

  private void assertNothingChanged() {
    assertThat(office.connections.find(draft).version()).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-3 the answer to a sign-in makes its draft ready to choose, once")
  void the_answer_to_a_sign_in() {
    assertThat(take("code", office.state(draft))).isEqualTo(Result.DONE);
    var signedIn = office.find(draft);
    assertThat(signedIn.status()).isEqualTo(ConnectionStatus.AUTHORISED);
    var authorisation = Objects.requireNonNull(signedIn.authorisation());
    assertThat(office.bureau.instance().<String>with(authorisation, access -> access))
        .isEqualTo("access-1");
    assertThat(office.index.isUsed(authorisation)).isTrue();
    assertThat(office.index.by(authorisation)).containsExactly(draft);
    assertThat(take("code", office.state(draft))).isEqualTo(Result.USED);
    assertThat(office.connections.find(draft).version()).isEqualTo(2);
  }

  @Test
  @DisplayName("INT-3 an unknown state, or none, changes nothing")
  void an_unknown_state() {
    assertThat(take("code", "")).isEqualTo(Result.UNKNOWN);
    assertThat(take("code", office.state("other"))).isEqualTo(Result.UNKNOWN);
    assertThat(take("code", office.find(draft).signIn())).isEqualTo(Result.UNKNOWN);
    assertNothingChanged();
  }

  @Test
  @DisplayName(
      "INT-3 another browser than the sign-in began in is told so, and uses nothing of it up")
  void another_browser() {
    var state = office.state(draft);
    var other = office.browser(office.state(office.started()));
    office.bureau.provider.meanwhile = () -> Assertions.fail("the provider was asked");
    for (var shown : new String[] {null, "", other, state, office.find(draft).signIn()}) {
      for (var answer : List.of(Map.of("code", "1"), Map.<String, String>of())) {
        assertThat(office.signIns.take(new WayBack(Software.XERO, state, answer, 0, shown)))
            .isEqualTo(Result.ELSEWHERE);
      }
    }
    assertNothingChanged();
    office.bureau.provider.meanwhile = () -> {};
    assertThat(take("code", state)).isEqualTo(Result.DONE);
  }

  @Test
  @DisplayName("INT-3 a person who does not allow it may still, with the same address")
  void a_person_who_cancels() {
    assertThat(take("", office.state(draft))).isEqualTo(Result.CANCELLED);
    assertNothingChanged();
    assertThat(take("code", office.state(draft))).isEqualTo(Result.DONE);
  }

  @Test
  @DisplayName("INT-3 where we have the form ourselves, nothing filled in is no answer yet")
  void a_form_not_filled_in() {
    office.bureau.provider.form =
        new SignInForm("Sign in", List.of(new Field("word", "Word", true)));
    assertThat(take("", office.state(draft))).isEqualTo(Result.ASKED);
    assertThat(take("", "")).isEqualTo(Result.UNKNOWN);
    assertNothingChanged();
    assertThat(take("code", office.state(draft))).isEqualTo(Result.DONE);
    assertThat(take("", office.state(draft))).isEqualTo(Result.USED);
  }

  @Test
  @DisplayName("INT-3 a code the provider does not take changes nothing, nor does a passing fault")
  void a_refused_code() {
    office.bureau.provider.faults.add(new GrantRefused("no"));
    assertThat(take("code", office.state(draft))).isEqualTo(Result.REFUSED);
    office.bureau.provider.faults.add(new Passing("away", null));
    assertThat(take("code", office.state(draft))).isEqualTo(Result.NOT_NOW);
    assertNothingChanged();
    assertThat(take("code", office.state(draft))).isEqualTo(Result.DONE);
  }

  @Test
  @DisplayName(
      "INT-3 the second log-in refused for good ends the sign-in, and a form sent twice is tried once")
  void the_second_refusal_ends_the_sign_in() {
    var provider = office.bureau.provider;
    var state = office.state(draft);
    provider.faults.add(GrantRefused.forGood("wrong"));
    assertThat(take("code", state, 0)).isEqualTo(Result.REFUSED);
    assertThat(take("code", state, 0)).as("sent twice").isEqualTo(Result.ASKED);
    provider.faults.add(new Passing("away", null));
    assertThat(take("code", state, 1)).as("not refused").isEqualTo(Result.NOT_NOW);
    provider.faults.add(GrantRefused.forGood("wrong again"));
    assertThat(take("code", state, 1)).isEqualTo(Result.ENDED);
    assertThat(take("code", state, 1)).as("sent twice").isEqualTo(Result.ENDED);
    assertThat(take("", state)).isEqualTo(Result.ENDED);
    assertThat(take("code", state, 2)).isEqualTo(Result.ENDED);
    assertThat(office.find(draft).authorisation()).isNull();
  }

  @Test
  @DisplayName("INT-3 the form is told whose sign-in it is for")
  void whose_sign_in_it_is() {
    var back = new WayBack(Software.XERO, office.state(draft), Map.of(), 0, null);
    assertThat(office.signIns.asked(back)).contains(new Asked(null, 0));
    office.names.put(office.find(draft).client(), "Ferry House Ltd");
    assertThat(office.signIns.asked(back)).contains(new Asked("Ferry House Ltd", 0));
    assertThat(office.signIns.asked(new WayBack(Software.XERO, "made-up", Map.of(), 0, null)))
        .isEmpty();
  }

  @Test
  @DisplayName("INT-3 an answer after thirty minutes is too late, noticed or not")
  void an_answer_too_late() {
    office.bureau.clock.turn(Duration.ofMinutes(30));
    assertThat(take("code", office.state(draft))).isEqualTo(Result.TOO_LATE);
    assertNothingChanged();
  }

  @Test
  @DisplayName("INT-3 of two answers at once the second waits its turn")
  void of_two_answers_at_once() {
    var elsewhere = ClaimCollections.in(office.bureau.store.database(), office.bureau.clock);
    var claim = elsewhere.take("sign-in/" + draft, Duration.ofMinutes(1)).orElseThrow();
    assertThat(take("code", office.state(draft))).isEqualTo(Result.NOT_NOW);
    assertNothingChanged();
    claim.release();
    assertThat(take("code", office.state(draft))).isEqualTo(Result.DONE);
  }

  @Test
  @DisplayName("INT-3 a draft that lapsed while the provider answered is not signed in")
  void a_draft_that_lapsed_meanwhile() {
    office.bureau.provider.meanwhile = () -> office.bureau.clock.turn(Duration.ofMinutes(30));
    assertThat(take("code", office.state(draft))).isEqualTo(Result.TOO_LATE);
    assertThat(office.find(draft).authorisation()).isNull();
  }
}
