package io.clientele.simulator.kashflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Logging in, and being logged in (providers.md 6.1). Safe for many threads.
 *
 * <p>That the third wrong answer in a row locks a user, and that a temporary token is good once and
 * for five minutes, is not documented [U].
 */
public final class Sessions {

  private static final int WRONG_ONES = 3;
  private static final int CHARACTERS = 3;
  private static final Duration TEMPORARY = Duration.ofMinutes(5);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Asked> asked = new HashMap<>();
  private final Map<String, Session> sessions = new HashMap<>();
  private final Map<String, Integer> wrong = new HashMap<>();
  private final Map<String, Integer> attempts = new HashMap<>();
  private final Set<String> locked = new HashSet<>();
  private final Function<String, Optional<CompanyUser>> users;
  private final Function<CompanyUser, Standing> standings;
  private final Clock clock;
  private Duration idle;

  private record Asked(CompanyUser user, List<Integer> positions, Instant until) {}

  private record Session(CompanyUser user, Instant begun, Instant lastUsed) {}

  /**
   * Of the users that are found by their names.
   *
   * @param idle after which a session dies
   */
  Sessions(
      Function<String, Optional<CompanyUser>> users,
      Function<CompanyUser, Standing> standings,
      Duration idle,
      Clock clock) {
    this.users = users;
    this.standings = standings;
    this.idle = idle;
    this.clock = clock;
  }

  synchronized void idle(Duration length) {
    idle = length;
  }

  /** The first step: user name and password. */
  public synchronized Login begin(String userName, String password) {
    attempts.merge(key(userName), 1, Integer::sum);
    var user = users.apply(userName).orElse(null);
    if (user == null) {
      return new Login.Wrong(true);
    }
    if (isLocked(userName)) {
      return new Login.Locked();
    }
    if (!user.password().equals(password)) {
      return refused(user, true);
    }
    var standing = standings.apply(user);
    if (user.memorableWord().isEmpty()) {
      return new Login.In(open(user), user, standing);
    }
    var positions =
        random
            .ints(1, user.memorableWord().length() + 1)
            .distinct()
            .limit(CHARACTERS)
            .sorted()
            .boxed()
            .toList();
    var token = UUID.randomUUID().toString();
    asked.put(token, new Asked(user, positions, clock.instant().plus(TEMPORARY)));
    return new Login.Asked(token, positions, user, standing);
  }

  /**
   * The second step.
   *
   * @param characters by position; in any case (providers.md 6.1)
   */
  public synchronized Login complete(String temporaryToken, Map<Integer, String> characters) {
    var begun = asked.remove(temporaryToken);
    if (begun == null || begun.until().isBefore(clock.instant())) {
      return new Login.Wrong(false);
    }
    var user = begun.user();
    if (isLocked(user.userName())) {
      return new Login.Locked();
    }
    for (var position : begun.positions()) {
      var expected = user.memorableWord().substring(position - 1, position);
      if (!expected.equalsIgnoreCase(characters.get(position))) {
        return refused(user, false);
      }
    }
    return new Login.In(open(user), user, standings.apply(user));
  }

  private Login refused(CompanyUser user, boolean password) {
    var name = key(user.userName());
    if (wrong.merge(name, 1, Integer::sum) >= WRONG_ONES) {
      locked.add(name);
    }
    return new Login.Wrong(password);
  }

  private String open(CompanyUser user) {
    wrong.remove(key(user.userName()));
    var token = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    sessions.put(token, new Session(user, clock.instant(), clock.instant()));
    return token;
  }

  /** Who a session is of; empty if it is over. Every use keeps it alive. */
  synchronized Optional<CompanyUser> use(@Nullable String token) {
    var session = token == null ? null : sessions.get(token);
    if (session == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    if (session.lastUsed().plus(idle).isBefore(now)) {
      sessions.remove(token);
      return Optional.empty();
    }
    sessions.put(token, new Session(session.user(), session.begun(), now));
    return Optional.of(session.user());
  }

  /** Ends a session; false if there is none. */
  public synchronized boolean end(String token) {
    return sessions.remove(token) != null;
  }

  /** Ends all sessions of a user; how many that were. */
  synchronized int endAll(String userName) {
    var open = open(userName);
    sessions.values().removeIf(session -> key(session.user().userName()).equals(key(userName)));
    return open;
  }

  /** How many sessions of a user are open, the idle ones too. */
  public synchronized int open(String userName) {
    return (int) of(userName).count();
  }

  /** When the newest of them began. */
  synchronized Optional<Instant> lastBegun(String userName) {
    return of(userName).map(Session::begun).max(Comparator.naturalOrder());
  }

  private Stream<Session> of(String userName) {
    return sessions.values().stream()
        .filter(session -> key(session.user().userName()).equals(key(userName)));
  }

  /** Locks a user, as wrong answers do. */
  public synchronized void lock(String userName) {
    locked.add(key(userName));
  }

  /** Whether a user is locked. */
  public synchronized boolean isLocked(String userName) {
    return locked.contains(key(userName));
  }

  /** How often somebody has begun to log in with a user name, rightly or wrongly. */
  public synchronized int attempts(String userName) {
    return attempts.getOrDefault(key(userName), 0);
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }
}
