package io.clientele.access.mailedlink;

import io.clientele.platform.secret.LinkToken;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links in memory, for the rules alone. */
public final class LinksInMemory implements MailedLinks {

  private final Map<String, MailedLink> kept = new LinkedHashMap<>();

  @Override
  public void keep(MailedLink link, LinkToken secret) {
    kept.putIfAbsent(secret.hash(), link);
  }

  @Override
  public Optional<MailedLink> find(LinkPurpose purpose, LinkToken secret, Instant now) {
    return Optional.ofNullable(kept.get(secret.hash()))
        .filter(one -> one.purpose() == purpose && now.isBefore(one.expiresAt()))
        .filter(one -> !purpose.newestOnly() || one.equals(newest(one)));
  }

  private MailedLink newest(MailedLink like) {
    return List.copyOf(kept.values()).reversed().stream()
        .filter(one -> one.login().equals(like.login()) && one.purpose() == like.purpose())
        .findFirst()
        .orElseThrow();
  }
}
