package io.clientele.access.identity.websession;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoSession;
import org.springframework.session.Session;

/** A session together with the id it lies under in the store, which may have changed since. */
final class KeptSession implements Session {

  private final MongoSession session;
  private @Nullable String keptAs;

  /**
   * A session.
   *
   * @param keptAs its id when it was read; null while it does not lie in the store
   */
  KeptSession(MongoSession session, @Nullable String keptAs) {
    this.session = session;
    this.keptAs = keptAs;
  }

  MongoSession session() {
    return session;
  }

  @Nullable String keptAs() {
    return keptAs;
  }

  /** It lies in the store under its present id. */
  void kept() {
    keptAs = session.getId();
  }

  @Override
  public String getId() {
    return session.getId();
  }

  @Override
  public String changeSessionId() {
    return session.changeSessionId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return session.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return session.getAttributeNames();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      session.removeAttribute(name);
    } else {
      session.setAttribute(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    session.removeAttribute(name);
  }

  @Override
  public Instant getCreationTime() {
    return session.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return session.getLastAccessedTime();
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    session.setLastAccessedTime(time);
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return session.getMaxInactiveInterval();
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    session.setMaxInactiveInterval(interval);
  }

  @Override
  public boolean isExpired() {
    return session.isExpired();
  }
}
