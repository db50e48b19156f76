package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatedTest extends IntegrationServiceTest {

  private static final String BODY = "{\"software\":\"XERO\"}";

  @Test
  @DisplayName("CLI-14 a start repeated with its key is one draft and one answer, address included")
  void a_repeated_start() {
    var desk = desk();
    var first = desk.post(desk.admin(), "/connection-drafts", BODY, "key-1");
    var second = desk.post(desk.admin(), "/connection-drafts", BODY, "key-1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(first.get("authorisationUrl")).contains("state=");
    var other = desk.post(desk.admin(), "/connection-drafts", BODY, "key-2");
    assertThat(other.get("id")).isNotEqualTo(first.get("id"));
    assertThat(other.get("client")).isNotEqualTo(first.get("client"));
  }

  @Test
  @DisplayName(
      "CLI-14 a choice repeated with its key has one answer, also after the client was added")
  void a_repeated_choice() {
    var desk = desk();
    var draft = desk.signedIn("ada@brightwater.example", "Harbour Cafe Ltd");
    var harbour = Desk.organisationOf(draft, "Harbour Cafe Ltd");
    var first = desk.choose(draft.get("id"), harbour, "key-3");
    assertThat(first.status()).isEqualTo(200);
    desk.awaitStatus(desk.added(first), "CONNECTED");
    var second = desk.choose(draft.get("id"), harbour, "key-3");
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(desk.choose(draft.get("id"), harbour, "key-4").codes())
        .containsExactly("DRAFT_USED");
  }

  @Test
  @DisplayName("CLI-10 a colleague who may not add clients is told what is missing")
  void a_colleague_who_may_not() {
    var desk = desk();
    var refused = desk.post(desk.colleague("ben"), "/connection-drafts", BODY, null);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("PERMISSION_MISSING");
    assertThat(refused.get("permission")).isEqualTo("ADD_CLIENT_ACCOUNTS");
    assertThat(
            desk.post(
                    desk.colleague("ben", "ADD_CLIENT_ACCOUNTS"), "/connection-drafts", BODY, null)
                .status())
        .isEqualTo(201);
  }
}
