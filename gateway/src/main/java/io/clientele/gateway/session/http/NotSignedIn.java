package io.clientele.gateway.session.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Why a person has come back from the provider without being signed in, as a page says it. */
enum NotSignedIn {
  /** No attempt of this browser belongs to the answer, it is too late, or it was used before. */
  ANOTHERS(
      HttpStatus.BAD_REQUEST,
      "This sign-in took too long, or was begun in another window or browser. Nothing has changed."),
  /** The provider, or the person, said no. */
  REFUSED(HttpStatus.FORBIDDEN, "You were not signed in, and nothing has changed."),
  /** Somebody needed for it is away. */
  AWAY(
      HttpStatus.SERVICE_UNAVAILABLE,
      "We could not sign you in just now. Please try again in a moment."),
  /** Something is wrong on our side. */
  FAULT(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "We could not sign you in, through no fault of yours. Please try again; if it happens again,"
          + " tell us the number below.");

  private static final String TEMPLATE = template();
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(between(TEMPLATE, "<style>", "</style>"))
          + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private final HttpStatus status;
  private final String words;

  NotSignedIn(HttpStatus status, String words) {
    this.status = status;
    this.words = words;
  }

  /** The page; {@code number} is what support finds the cause by. */
  Mono<ServerResponse> page(String returnTo, String number) {
    var again = "/session/login?returnTo=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8);
    var answer =
        ServerResponse.status(status)
            .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
            .cacheControl(CacheControl.noStore())
            .header("Content-Security-Policy", POLICY);
    if (this == AWAY) {
      answer.header(HttpHeaders.RETRY_AFTER, "2");
    }
    return answer.bodyValue(
        TEMPLATE.replace("{words}", words).replace("{again}", again).replace("{number}", number));
  }

  private static String template() {
    try {
      return new ClassPathResource("not-signed-in.html").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String between(String text, String from, String to) {
    var begin = text.indexOf(from) + from.length();
    return text.substring(begin, text.indexOf(to, begin));
  }

  private static String hash(String style) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(style.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
