package io.clientele.invitation.invitation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The invitations, for reading. */
public interface Invitations {

  /** The one a link leads to, whatever has become of it. */
  Optional<Invitation> byLink(String hash);

  /**
   * These, newest first.
   *
   * @param after where to go on; null for the first
   */
  List<Invitation> of(Sought sought, @Nullable Position after, int limit);

  /**
   * The logins that have joined by an invitation to each of these memberships and emails; those who
   * have left since among them.
   *
   * @param keys see {@link Member#key}
   */
  Map<String, List<String>> joinedAs(Collection<String> keys);

  /** Those of these keys, see {@link Invitation#openKey}, to which an invitation is open. */
  Set<String> openAmong(Collection<String> keys);

  /** The ids of those whose week is over and that have not ended yet, longest over first. */
  List<String> over(Instant now, int limit);

  /**
   * The ids of those that somebody invited to and by which somebody may still join, oldest first.
   *
   * @param practice of those of which practice; null for all they invited to
   * @param accepted whether those too that were accepted and by which nobody has joined yet
   * @param until none that they made, sent again or took over after this
   */
  List<String> openBy(
      @Nullable String practice, String inviter, boolean accepted, Instant until, int limit);
}
