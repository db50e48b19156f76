package io.clientele.standalone.journey.secrecy;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import java.util.ArrayList;
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
    List<Secret> secrets = secrets();
    Search search = new Search(secrets, people.getFirst().tokens().access().getSubject());
    new Databases(standalone.mongodbUri(), standalone.databases()).read(search::in);
    new Told(standalone.bootstrapServers()).read(search::in);
    new Logs(standalone.logs()).read(search::in);
    checks.that(
        search.foundWhatIsNone(),
        "what is no secret, the id of a login, is found in a collection and on a topic");
    checks.none(
        List.copyOf(search.found()),
        secrets.size()
            + " passwords, tokens, cookies, codes and links lie in none of "
            + search.places()
            + " documents, messages and logs");
  }

  private List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    for (Session person : people) {
      person
          .secrets()
          .forEach((what, value) -> secrets.add(Secret.of(what + " of " + person.email(), value)));
    }
    links().forEach(link -> secrets.add(Secret.of("a link somebody was sent", link)));
    secrets.stream()
        .filter(secret -> secret.value().length() < Secret.SHORTEST)
        .findFirst()
        .ifPresent(
            secret -> {
              throw new CheckFailed(secret + " is too short to be looked for");
            });
    return secrets;
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
