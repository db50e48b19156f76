package io.clientele.access.joining.jwt;

import io.clientele.access.joining.Place;
import io.clientele.access.joining.Ticket;
import io.clientele.access.joining.Tickets;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Role;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Tickets signed with HS256 under a secret that only we and invitation-service have. */
final class HmacTickets implements Tickets {

  // The clocks of two services may differ a little.
  private static final Duration SKEW = Duration.ofSeconds(5);

  private final JwtDecoder decoder;

  HmacTickets(SecretKey key, Clock clock) {
    var nimbus = NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    var times = new JwtTimestampValidator(SKEW);
    times.setClock(clock);
    nimbus.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            times,
            new JwtClaimValidator<>(JwtClaimNames.EXP, Objects::nonNull),
            new JwtClaimValidator<>(JwtClaimNames.ISS, "invitation-service"::equals),
            new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, aud -> aud != null && aud.contains("access-service"))));
    this.decoder = nimbus;
  }

  @Override
  public Optional<Ticket> read(String text) {
    try {
      return Optional.of(ticket(decoder.decode(text)));
    } catch (JwtException | IllegalArgumentException e) {
      return Optional.empty(); // whatever is wrong with it, it is no ticket
    }
  }

  private static Ticket ticket(Jwt jwt) {
    return new Ticket(
        text(jwt, JwtClaimNames.SUB),
        place(jwt),
        text(jwt, "name"),
        EmailAddress.read(text(jwt, "email")).orElseThrow(IllegalArgumentException::new),
        byMail(text(jwt, "channel")),
        text(jwt, "invitedBy"),
        language(jwt));
  }

  /** Not in tickets of older releases; those pages were English. */
  private static Locale language(Jwt jwt) {
    return "fr".equals(jwt.getClaimAsString("language")) ? Locale.FRENCH : Locale.UK;
  }

  private static Place place(Jwt jwt) {
    var practice = text(jwt, "practice");
    return switch (text(jwt, "kind")) {
      case "COLLEAGUE" ->
          new Place.AtPractice(practice, Role.valueOf(text(jwt, "role")), permissions(jwt));
      case "CLIENT_USER" ->
          new Place.AtClient(practice, text(jwt, "client"), ClientRole.valueOf(text(jwt, "role")));
      default -> throw new IllegalArgumentException("another kind of invitation");
    };
  }

  private static List<String> permissions(Jwt jwt) {
    var permissions = jwt.getClaimAsStringList("permissions");
    if (permissions == null) {
      throw new IllegalArgumentException("a ticket without permissions");
    }
    return permissions;
  }

  private static boolean byMail(String channel) {
    return switch (channel) {
      case "EMAIL" -> true;
      case "SMS" -> false;
      default -> throw new IllegalArgumentException("another channel");
    };
  }

  private static String text(Jwt jwt, String claim) {
    var text = jwt.getClaimAsString(claim);
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("a ticket without " + claim);
    }
    return text;
  }
}
