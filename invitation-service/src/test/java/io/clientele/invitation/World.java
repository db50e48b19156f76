package io.clientele.invitation;

import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.inviter.Colleagues;
import io.clientele.invitation.practice.Practice;
import io.clientele.invitation.practice.Practices;
import io.clientele.invitation.reminder.Reminders;
import io.clientele.platform.token.Caller;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would have been heard: practice {@code p1} with its admin {@code ada} and its colleague
 * {@code bob}, and its client {@code c1}, which both see.
 */
public final class World implements Colleagues, Clients, Practices, Reminders {

  /** Roles in {@code p1} by login. */
  public final Map<String, String> roles =
      new HashMap<>(Map.of("ada", "PRACTICE_ADMIN", "bob", "STANDARD"));

  /** Roles of {@code c1}'s own people by login; who is to see it is among {@link #seeing}. */
  public final Map<String, String> users = new HashMap<>();

  /** Logins that were heard of. */
  public final Set<String> logins = new HashSet<>(Set.of("ada", "bob"));

  /** Who sees {@code c1}. */
  public final Set<String> seeing = new HashSet<>(Set.of("ada", "bob"));

  /** The clients of whom it was heard who sees them. */
  public final Set<String> opened = new HashSet<>(Set.of("c1"));

  /** The names of clients. */
  public final Map<String, String> businesses = new HashMap<>(Map.of("c1", "Bakery & Sons"));

  /** The clients whose services have stopped. */
  public final Set<String> deactivated = new HashSet<>();

  /** The practices. */
  public final Map<String, Practice> known =
      new HashMap<>(Map.of("p1", new Practice("p1", "Ada & Co", "GB")));

  /** The practices that want no reminders. */
  public final Set<String> unreminded = new HashSet<>();

  @Override
  public boolean wanted(String practice) {
    return !unreminded.contains(practice);
  }

  @Override
  public void want(String practice, boolean wanted, String by) {
    if (wanted) {
      unreminded.remove(practice);
    } else {
      unreminded.add(practice);
    }
  }

  @Override
  public boolean knows(String login) {
    return logins.contains(login);
  }

  @Override
  public Optional<Caller> find(String login, String practice) {
    return practice.equals("p1") && roles.containsKey(login)
        ? Optional.of(caller(login))
        : Optional.empty();
  }

  /** A colleague of {@code p1}, calling. */
  public Caller caller(String login) {
    return Caller.ofPractice(
        login, "p1", java.util.Objects.requireNonNull(roles.get(login), login), Set.of());
  }

  @Override
  public Optional<Caller> userOf(String login, String client) {
    return client.equals("c1") && users.containsKey(login)
        ? Optional.of(user(login))
        : Optional.empty();
  }

  /** Somebody of {@code c1}'s own business, calling. */
  public Caller user(String login) {
    return new Caller(
        login, "", "c1", java.util.Objects.requireNonNull(users.get(login), login), Set.of());
  }

  @Override
  public Optional<String> practiceOf(String client) {
    return Optional.ofNullable(businesses.get(client)).map(name -> "p1");
  }

  @Override
  public Optional<String> businessName(String client) {
    return Optional.ofNullable(businesses.get(client));
  }

  @Override
  public boolean isDeactivated(String client) {
    return deactivated.contains(client);
  }

  @Override
  public boolean isKnown(String client) {
    return opened.contains(client);
  }

  @Override
  public boolean isNew(String client, String practice) {
    return !isKnown(client) && businesses.containsKey(client) && practice.equals("p1");
  }

  @Override
  public boolean sees(Caller caller, String client) {
    return client.equals("c1") && isKnown(client) && seeing.contains(caller.login());
  }

  @Override
  public Optional<Practice> find(String id) {
    return Optional.ofNullable(known.get(id));
  }
}
