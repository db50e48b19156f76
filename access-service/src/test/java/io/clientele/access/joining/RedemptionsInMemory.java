package io.clientele.access.joining;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Redemptions in memory, for the rules alone. */
final class RedemptionsInMemory implements Redemptions {

  private final Map<String, String> all = new HashMap<>();

  /** What somebody else does just before the next redemption. */
  Runnable before = () -> {};

  @Override
  public Optional<String> of(String invitation) {
    return Optional.ofNullable(all.get(invitation));
  }

  @Override
  public String redeem(String invitation, String login, Instant now) {
    var others = before;
    before = () -> {};
    others.run();
    var first = all.putIfAbsent(invitation, login);
    return first == null ? login : first;
  }
}
