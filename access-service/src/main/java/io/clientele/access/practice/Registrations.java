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

  /** The registration whose link has this hash, expired or not. */
  Optional<Registration> byLink(String hash);

  /** The practice is there: forgets the password hash. */
  void confirmed(String id, Instant now);

  /**
   * Takes one mail that is due: nobody else will until {@code until}.
   *
   * @param id of the registration, or null for whichever is due
   */
  Optional<Claim> claim(@Nullable String id, Instant now, Instant until);

  /** A link with this hash leads to the registration from now on, and no other does. */
  void linked(String id, String link);

  /** The mail is out, or never will be: unless somebody else has claimed it, nothing is due. */
  void settled(Claim claim);

  /** The mail did not get out; unless somebody else has claimed it, it is due again then. */
  void postponed(Claim claim, Instant until);

  /**
   * A mail that is ours to send.
   *
   * @param attempt 1 for the first
   */
  record Claim(Registration registration, int attempt) {}
}
