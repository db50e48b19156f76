package io.clientele.access.signins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time a person signed in at a browser, with all the clients they went to from there.
 *
 * @param login whose it is
 * @param device in words, such as {@code Firefox on Windows}; see {@link Device}
 * @param with what it was made with when it was last asked for or another second factor shown; null
 *     if it began before that was kept
 * @param clients the ids of the clients that have had a token of it
 * @param begunAt when the first of them asked
 * @param lastUsedAt when one of them last got a token
 */
public record SignIn(
    String id,
    String login,
    String device,
    @Nullable MadeWith with,
    List<String> clients,
    Instant begunAt,
    Instant lastUsedAt) {

  public SignIn {
    clients = List.copyOf(clients);
  }
}
