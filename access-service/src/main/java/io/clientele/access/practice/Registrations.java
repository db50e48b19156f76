package io.clientele.access.practice;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where registrations wait for their confirmation, and their mails for being sent. */
public interface Registrations {

  /**
   * Keeps a registration, its mail due at once.
   *
   * @return false if one that has not expired lies under its id already
   */
  boolean add(Registration registration, Instant now);

  /** The registration with this id, if it has not expired. */
  Optional<Registration> byId(String id, Instant now);

  /** The registration whose newest link has this hash, expired or not. */
  Optional<Registration> byLink(String hash);

  /** The practice is there: forgets the password hash. */
  void confirmed(String id, Instant now);

  /**
   * Takes one mail that is due: nobody else will until {@code until}. Its link is the only one that
   * works from now on.
   *
   * @param id of the registration, or null for whichever is due
   * @param link the hash of the new link
   */
  Optional<Claim> claim(@Nullable String id, String link, Instant now, Instant until);

  /** The mail with this link is out; nothing is due any more. */
  void delivered(String link);

  /** The mail with this link did not get out; it is due again then. */
  void postponed(String link, Instant until);

  /**
   * A mail that is ours to send.
   *
   * @param attempt 1 for the first
   */
  record Claim(Registration registration, int attempt) {}
}
