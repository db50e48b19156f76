package io.clientele.invitation;

import static org.awaitility.Awaitility.await;

import io.clientele.invitation.Api.Answer;
import io.clientele.platform.event.Json;
import io.clientele.testkit.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A practice at its desk, with its admin, a standard colleague and a client only they see. */
final class Desk {

  static final String NAME = "Ada & Co";

  private static final Pattern LINK = Pattern.compile("http://localhost:8080/invitation/([\\w-]+)");
  private static final AtomicInteger NUMBERS = new AtomicInteger(100_000);

  final String practice = UUID.randomUUID().toString();
  final String admin = UUID.randomUUID().toString();
  final String colleague = UUID.randomUUID().toString();
  final String client = UUID.randomUUID().toString();
  final Api api;
  final Others others;
  private final Tokens tokens;

  Desk(Api api, Tokens tokens, Others others) {
    this.api = api;
    this.tokens = tokens;
    this.others = others;
  }

  /** All of it was told and heard. */
  Desk opened() {
    others.practice(practice, NAME, "UK");
    others.member(admin, practice, "PRACTICE_ADMIN");
    others.member(colleague, practice, "STANDARD");
    others.client(client, practice, "Café Noir");
    others.access(client, practice, colleague);
    // An empty request is refused for its faults alone only once practice and client are known.
    await("heard")
        .until(
            () -> post(asColleague(), user("no email")).codes().equals(List.of("EMAIL_INVALID")));
    return this;
  }

  String asAdmin() {
    return tokens.bearer(practice, admin, "PRACTICE_ADMIN");
  }

  String asColleague() {
    return tokens.bearer(practice, colleague, "STANDARD");
  }

  String asStranger() {
    return tokens.bearer(practice, UUID.randomUUID().toString(), "STANDARD");
  }

  /** An email nobody else has. */
  static String someEmail() {
    return "p" + UUID.randomUUID().toString().substring(0, 8) + "@in.example";
  }

  /** A number nobody else has. */
  static String someMobile() {
    return "+447400" + (NUMBERS.addAndGet(10) + 1);
  }

  Map<String, Object> user(String email) {
    return userOf(client, email);
  }

  static Map<String, Object> userOf(String client, String email) {
    return new HashMap<>(
        Map.of(
            "kind", "CLIENT_USER",
            "client", client,
            "name", "Chloé",
            "email", email,
            "role", "BUSINESS_ADMIN"));
  }

  static Map<String, Object> newColleague(String email) {
    return new HashMap<>(
        Map.of("kind", "COLLEAGUE", "name", "Hal", "email", email, "role", "STANDARD"));
  }

  Answer post(String bearer, Map<String, Object> body) {
    return post(bearer, body, UUID.randomUUID().toString());
  }

  Answer post(String bearer, Map<String, Object> body, String key) {
    return api.send(
        "POST",
        path(""),
        Map.of("Authorization", bearer, "Content-Type", "application/json", "Idempotency-Key", key),
        Json.MAPPER.writeValueAsString(body));
  }

  Answer get(String bearer, String more) {
    return api.get(path(more), Map.of("Authorization", bearer));
  }

  private String path(String more) {
    return "/api/practices/" + practice + "/invitations" + more;
  }

  /** Gives a command that needs no words. */
  Answer send(String bearer, String more) {
    return api.send("POST", path(more), Map.of("Authorization", bearer), null);
  }

  /** A plan of the admin's to send one again among many; its id. */
  String resending(String invitation) {
    var answer =
        api.send(
            "POST",
            "/api/practices/" + practice + "/invitation-resendings",
            Map.of("Authorization", asAdmin(), "Content-Type", "application/json"),
            "{\"invitations\": [\"" + invitation + "\"]}");
    if (answer.status() != 202) {
      throw new AssertionError(answer.text());
    }
    return answer.body().get("id").asString();
  }

  /** Invites; the id of the invitation. */
  String invited(String bearer, Map<String, Object> body) {
    var answer = post(bearer, body);
    if (answer.status() != 201) {
      throw new AssertionError(answer.text());
    }
    return answer.body().get("id").asString();
  }

  /** The secret of the link mailed to an address, once it is there. */
  static String mailedLink(String email) {
    return link(
        await("mail")
            .until(() -> Providers.mailsTo(email), mails -> !mails.isEmpty())
            .getFirst()
            .text());
  }

  /** The secrets of all links mailed to an address so far, in no order. */
  static List<String> links(String email) {
    return Providers.mailsTo(email).stream().map(mail -> link(mail.text())).toList();
  }

  /** The same for a text. */
  static String textedLink(String number) {
    return link(
        await("text")
            .until(() -> Providers.textsTo(number), texts -> !texts.isEmpty())
            .getFirst()
            .body());
  }

  private static String link(String text) {
    var found = LINK.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link in " + text);
    }
    return found.group(1);
  }

  Answer look(String link) {
    return api.get("/api/invitation-links/" + link, Map.of());
  }

  Answer accept(String link) {
    return api.send("POST", "/api/invitation-links/" + link + "/acceptance", Map.of(), null);
  }
}
