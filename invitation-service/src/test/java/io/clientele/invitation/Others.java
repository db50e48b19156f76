package io.clientele.invitation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.testkit.Topics;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.Example;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Other services: they say what their contracts show, about whom the test likes. */
record Others(Topics topics, AtomicLong sequence) {

  Others(Topics topics) {
    this(topics, new AtomicLong());
  }

  /** Says the example of an event about another subject; the id it said it under. */
  String say(
      String owner,
      String event,
      String subject,
      Consumer<ObjectNode> change,
      Consumer<ObjectNode> state) {
    ObjectNode example = Contracts.example(owner, event).event().deepCopy();
    var number = sequence.incrementAndGet();
    var id = subject + "/" + number;
    example.put("id", id).put("subject", subject).put("partitionkey", subject);
    example.put("sequence", "%019d".formatted(number));
    change.accept((ObjectNode) example.at("/data/change"));
    state.accept((ObjectNode) example.at("/data/state"));
    example.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    topics.send(new Example(example).toSend("clientele." + owner));
    return id;
  }

  void practice(String practice, String name, String region) {
    say(
        "access",
        "PracticeRegistered.v1",
        "practice/" + practice,
        change -> change.put("practice", practice).put("name", name).put("region", region),
        state -> state.put("practice", practice).put("name", name).put("region", region));
  }

  /** A login has this role in a practice, and no other. */
  void member(String login, String practice, String role) {
    say(
        "access",
        "ColleagueJoined.v1",
        "login/" + login,
        change -> change.put("login", login).put("practice", practice),
        state -> {
          state.put("login", login);
          state
              .putArray("memberships")
              .addObject()
              .put("practice", practice)
              .put("role", role)
              .putArray("permissions");
        });
  }

  void client(String client, String practice, String businessName) {
    client("ClientCreated.v1", client, practice, businessName);
  }

  /** The same of another event, with the status its example shows. */
  void client(String event, String client, String practice, String businessName) {
    say(
        "client",
        event,
        "client/" + client,
        change -> change.put("client", client).put("practice", practice),
        state ->
            state
                .put("client", client)
                .put("practice", practice)
                .put("businessName", businessName));
  }

  void access(String client, String practice, String... colleagues) {
    say(
        "access",
        "ClientAccessOpened.v1",
        "client-access/" + client,
        change -> change.put("client", client).put("practice", practice),
        state -> {
          state.put("client", client).put("practice", practice);
          var logins = state.putArray("colleagues");
          for (var one : colleagues) {
            logins.add(one);
          }
          state.putArray("users");
        });
  }

  /** A client was granted to one team, and to nobody else. */
  void granted(String client, String practice, String... teams) {
    say(
        "access",
        "ClientAccessOpened.v1",
        "client-access/" + client,
        change -> change.put("client", client).put("practice", practice),
        state -> {
          state.put("client", client).put("practice", practice).putArray("colleagues");
          var ids = state.putArray("teams");
          List.of(teams).forEach(ids::add);
          state.putArray("users");
        });
  }

  /** These are in a team. */
  void team(String team, String practice, String... members) {
    say(
        "access",
        "TeamMembersAdded.v1",
        "team/" + team,
        change -> change.put("team", team),
        state -> {
          state.put("team", team).put("practice", practice);
          var logins = state.putArray("members");
          List.of(members).forEach(logins::add);
        });
  }

  /** The teams of a practice wake, or are put to sleep. */
  void teams(String practice, boolean awake) {
    say(
        "access",
        awake ? "TeamsWoken.v1" : "TeamsPutToSleep.v1",
        "practice/" + practice,
        change -> change.put("practice", practice),
        state -> state.put("practice", practice).put("name", Desk.NAME));
  }

  /** This login is a user of a client. */
  void user(String client, String practice, String login) {
    say(
        "access",
        "ClientUserAdded.v1",
        "client-access/" + client,
        change -> change.put("client", client).put("login", login),
        state -> {
          state.put("client", client).put("practice", practice).putArray("colleagues");
          state.putArray("users").addObject().put("login", login).put("role", "BUSINESS_USER");
        });
  }

  /** A login has this role in a client's own business, and no other place. */
  void ownClient(String login, String client, String role) {
    say(
        "access",
        "ClientUserJoined.v1",
        "login/" + login,
        change -> change.put("login", login).put("client", client),
        state -> {
          state.put("login", login).put("rights", 1).putArray("memberships");
          state.putArray("clients").addObject().put("client", client).put("role", role);
        });
  }

  /** A client was added with a person in mind. */
  void invitationRequested(String client, String practice, String by, String email, String mobile) {
    say(
        "client",
        "ClientUserInvitationRequested.v1",
        "client/" + client,
        change ->
            change
                .put("client", client)
                .put("practice", practice)
                .put("requestedBy", by)
                .put("businessName", "Café Noir")
                .put("name", "Chloé")
                .put("email", email)
                .put("mobile", mobile),
        state ->
            state.put("client", client).put("practice", practice).put("businessName", "Café Noir"));
  }

  /** Whoever was invited has joined. */
  void joined(String event, String login, String invitation) {
    say(
        "access",
        event,
        "login/" + login,
        change -> change.put("login", login).put("invitation", invitation),
        state -> state.put("login", login));
  }
}
