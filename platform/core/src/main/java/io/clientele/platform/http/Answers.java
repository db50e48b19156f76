package io.clientele.platform.http;

import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.event.Json;
import java.net.URI;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** From what came of a command to what the caller is told; the version becomes the ETag. */
public final class Answers {

  private Answers() {}

  /**
   * 201 with the place of what was made.
   *
   * @throws RefusedRequest if it was refused
   */
  public static <S> ResponseEntity<String> created(
      Outcome<S> outcome, URI location, Function<S, ?> view) {
    return answer(ResponseEntity.created(location), outcome, view);
  }

  /**
   * 200 with the state that follows.
   *
   * @throws RefusedRequest if it was refused
   */
  public static <S> ResponseEntity<String> ok(Outcome<S> outcome, Function<S, ?> view) {
    return answer(ResponseEntity.status(HttpStatus.OK), outcome, view);
  }

  /**
   * 202: more will happen.
   *
   * @throws RefusedRequest if it was refused
   */
  public static <S> ResponseEntity<String> accepted(Outcome<S> outcome, Function<S, ?> view) {
    return answer(ResponseEntity.status(HttpStatus.ACCEPTED), outcome, view);
  }

  /** The ETag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  private static <S> ResponseEntity<String> answer(
      ResponseEntity.BodyBuilder builder, Outcome<S> outcome, Function<S, ?> view) {
    return switch (outcome) {
      case Outcome.Done<S> done -> json(builder, done.version(), done.answer());
      case Outcome.Repeated<S> before -> json(builder, before.version(), before.answer());
      case Outcome.Unchanged<S> same ->
          json(builder, same.version(), Json.MAPPER.writeValueAsString(view.apply(same.state())));
      case Outcome.Refused<S> no -> throw new RefusedRequest(no.why());
    };
  }

  private static ResponseEntity<String> json(
      ResponseEntity.BodyBuilder builder, long version, String body) {
    return builder.eTag(etag(version)).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
