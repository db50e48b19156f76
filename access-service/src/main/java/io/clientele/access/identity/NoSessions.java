package io.clientele.access.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;

/**
 * The framework would remember in each instance's own memory which sessions there are, and refuse a
 * sign-out whose ID token was made by another instance or in another browser of the same person.
 * Which sign-in a token is of, it says itself.
 */
final class NoSessions implements SessionRegistry {

  @Override
  public List<Object> getAllPrincipals() {
    return List.of();
  }

  @Override
  public List<SessionInformation> getAllSessions(Object principal, boolean expired) {
    return List.of();
  }

  @Override
  public @Nullable SessionInformation getSessionInformation(String id) {
    return null;
  }

  @Override
  public void refreshLastRequest(String id) {}

  @Override
  public void registerNewSession(String id, Object principal) {}

  @Override
  public void removeSessionInformation(String id) {}
}
