package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people are sent, as far as it has a link to one kind of page.
 *
 * @param path where those pages are, {@code /invitation/}
 */
public record Inbox(Standalone standalone, String path) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The link in the newest mail to somebody that has one, as soon as it is caught. */
  public URI mailed(String email) {
    return await(
        "a mail with a link to " + email,
        () ->
            standalone.mail().messages().stream()
                .filter(mail -> mail.to().contains(email))
                .map(CaughtMail::text));
  }

  /** The link in the newest text to a number that has one, as soon as it is caught. */
  URI texted(String mobile) {
    try (Api simulator = new Api(standalone.simulator().uri(), () -> "")) {
      return await("a text with a link to " + mobile, () -> texts(simulator, mobile));
    }
  }

  private static Stream<String> texts(Api simulator, String mobile) {
    JsonNode caught =
        simulator.get("/admin/texts?to=" + Api.encoded(mobile)).expect(200, "the caught texts");
    return List.copyOf(caught.findValuesAsText("body")).stream();
  }

  private URI await(String what, Supplier<Stream<String>> bodies) {
    return Checks.eventually(
            what,
            PATIENCE,
            () -> bodies.get().flatMap(body -> link(body).stream()).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private Optional<URI> link(String body) {
    String start = standalone.gateway().resolve(path).toString();
    Matcher link = Pattern.compile(Pattern.quote(start) + "[\\w-]+").matcher(body);
    return link.find() ? Optional.of(URI.create(link.group())) : Optional.empty();
  }
}
