package io.clientele.standalone.journey.secrecy;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.secrecy.SecretSearch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * After everything: no password, token, cookie, code or link of the whole journey lies in a
 * database, on a topic or in a log.
 */
public final class NothingLies {

  // The last part of a link: what it is that must not be guessed.
  private static final Pattern LINK = Pattern.compile("https?://\\S+[/=]([\\w.-]{16,})");

  private final Standalone standalone;
  private final List<Session> people;
  private final Checks checks;

  /** The step, about what these people know and what anybody was sent. */
  public NothingLies(Standalone standalone, List<Session> people, Checks checks) {
    this.standalone = standalone;
    this.people = people;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    SecretSearch search = new SecretSearch(people.getFirst().tokens().access().getSubject());
    for (Session person : people) {
      person.secrets().forEach((what, value) -> search.know(what + " of " + person.email(), value));
    }
    standalone.simulator().tokens().forEach(one -> search.know("a token of a provider", one));
    links().forEach(link -> search.know("a link somebody was sent", link));
    search
        .inDatabases(standalone.mongodbUri(), standalone.databases())
        .onTopics(standalone.bootstrapServers())
        .inLogs(standalone.logs());
    checks.that(
        search.sawWhatIsNone(),
        "what is no secret, the id of a login, is found in a collection and on a topic");
    checks.none(
        search.found(),
        search.secrets()
            + " passwords, tokens, cookies, codes and links lie in none of "
            + search.places()
            + " documents, messages and logs");
  }

  private Set<String> links() {
    Set<String> links = new TreeSet<>();
    Stream.concat(standalone.mail().messages().stream().map(mail -> mail.text()), texts())
        .flatMap(body -> LINK.matcher(body).results())
        .forEach(link -> links.add(link.group(1)));
    return links;
  }

  private Stream<String> texts() {
    try (Api simulator = new Api(standalone.simulator().uri(), () -> "")) {
      JsonNode caught = simulator.get("/admin/texts").expect(200, "the caught texts");
      return caught.findValuesAsText("body").stream();
    }
  }
}
