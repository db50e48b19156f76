package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A practice with an admin and a colleague, to whom clients are granted. */
abstract class AccessJourney {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Topics topics;

  String practice = "";
  String admin = "";
  String colleague = "";

  @BeforeEach
  void practice() {
    var email = Newcomers.someEmail();
    practice = newcomers.registered(email);
    admin = newcomers.loginOf(email);
    colleague = joined("STANDARD");
  }

  String joined(String role) {
    var email = Newcomers.someEmail();
    var invitation = Invitations.toPractice(practice, role, email, admin);
    var answer = newcomers.join(invitations.ticket(invitation), Newcomers.PASSWORD);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("login").asString();
  }

  Map<String, String> as(String login, String role) {
    return Map.of("Authorization", tokens.bearer(practice, login, role));
  }

  Map<String, String> asAdmin() {
    return as(admin, "PRACTICE_ADMIN");
  }

  String access(String client) {
    return "/api/practices/" + practice + "/clients/" + client + "/access";
  }

  static List<String> colleagues(JsonNode access) {
    return StreamSupport.stream(access.get("colleagues").spliterator(), false)
        .map(JsonNode::asString)
        .toList();
  }
}
