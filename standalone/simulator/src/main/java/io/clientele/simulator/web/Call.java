package io.clientele.simulator.web;

import com.github.tomakehurst.wiremock.http.MultiValue;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request to a simulated host. */
public final class Call {

  private static final String BEARER = "bearer ";

  private final Request request;

  Call(Request request) {
    this.request = request;
  }

  /** The path, which begins with the name of the real host; without the query. */
  public String address() {
    return request.getUrl().replaceFirst("\\?.*", "");
  }

  /** A variable of the route's path. */
  public String path(String name) {
    return request.getPathParameters().getOrDefault(name, "");
  }

  /** The first value of a query parameter, decoded; null without one. */
  public @Nullable String query(String name) {
    return first(request.queryParameter(name));
  }

  /** The first value of a form field, decoded; null without one. */
  public @Nullable String form(String name) {
    return first(request.formParameter(name));
  }

  /** All values of a form field, decoded. */
  public List<String> forms(String name) {
    var values = request.formParameter(name);
    return values.isPresent() ? values.values() : List.of();
  }

  /** A header by its name in any case; null without one. */
  public @Nullable String header(String name) {
    return request.getHeader(name);
  }

  /** The token of an {@code Authorization: Bearer} header. */
  public Optional<String> bearer() {
    var header = header("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  /** The pair of an {@code Authorization: Basic} header. */
  public Optional<Credentials> basic() {
    return Optional.ofNullable(header("Authorization")).flatMap(Credentials::read);
  }

  /** The body as text. */
  public String body() {
    return request.getBodyAsString();
  }

  private static @Nullable String first(MultiValue values) {
    return values.isPresent() ? values.firstValue() : null;
  }
}
