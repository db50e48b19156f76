package io.clientele.access.guessing;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.secret.LinkToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The browsers people have signed in with, each known for one login at a time by a secret only it
 * has. Strangers' guesses do not count against them, so a stranger locks nobody out of a browser
 * they have used before (ACC-9).
 */
public final class KnownDevices {

  private final Devices devices;
  private final Logins logins;
  private final Duration age;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * Devices of these logins.
   *
   * @param age how long one is known after a sign-in
   */
  public KnownDevices(Devices devices, Logins logins, Duration age, Clock clock) {
    this.devices = devices;
    this.logins = logins;
    this.age = age;
    this.clock = clock;
  }

  /** How long a browser is known after a sign-in; as long is its cookie to be kept. */
  public Duration age() {
    return age;
  }

  /**
   * The hash of the device, if it is one of the login with this email. With an email nobody has it
   * costs the same reads.
   */
  Optional<String> known(String emailKey, Guesser who) {
    if (who.devices().isEmpty()) {
      return Optional.empty();
    }
    var shown = alive(who);
    return EmailAddress.read(emailKey)
        .flatMap(logins::byEmail)
        .flatMap(one -> of(one, shown))
        .map(Device::hash);
  }

  /**
   * Remembers the browser somebody has completely signed in with.
   *
   * @param login who signed in
   * @return the value its cookie shall have from now on; empty if it is well known already
   */
  public Optional<String> remember(Login login, Guesser who) {
    var now = clock.instant();
    var shown = alive(who);
    var known = of(login, shown);
    if (known.filter(one -> one.expiresAt().isAfter(now.plus(age.dividedBy(2)))).isPresent()) {
      return Optional.empty();
    }
    // Made here: what came with the request may have been planted by somebody who knows it.
    var fresh = LinkToken.create(random);
    devices.add(new Device(fresh.hash(), login.id(), mark(login), now.plus(age)));
    var others =
        shown.stream()
            .filter(one -> !one.login().equals(login.id()))
            .map(Device::hash)
            .collect(Collectors.toSet());
    var kept = who.devices().stream().filter(one -> others.contains(one.hash()));
    return Optional.of(
        Stream.concat(Stream.of(fresh), kept)
            .limit(Guesser.DEVICES)
            .map(LinkToken::text)
            .collect(Collectors.joining(".")));
  }

  private List<Device> alive(Guesser who) {
    var now = clock.instant();
    var hashes = who.devices().stream().map(LinkToken::hash).toList();
    return hashes.isEmpty()
        ? List.of()
        : devices.withHashes(hashes).stream().filter(one -> now.isBefore(one.expiresAt())).toList();
  }

  private static Optional<Device> of(Login login, List<Device> shown) {
    return shown.stream()
        .filter(one -> one.login().equals(login.id()) && one.mark().equals(mark(login)))
        .findFirst();
  }

  private static String mark(Login login) {
    return login.passwordMark().orElse("NONE");
  }
}
