package io.clientele.access.mailedlink;

import io.clientele.access.lookup.LookupCounts;
import io.clientele.access.lookup.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * How often mails with links may be asked for: so that nobody's mailbox is filled by a stranger,
 * and no address of the network asks for thousands of people.
 */
public final class LinkRequests {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final LookupCounts counts;
  private final LinkMaking making;
  private final int perMailbox;
  private final int perAddress;
  private final Clock clock;

  /**
   * Counted here, under names that show neither email nor address.
   *
   * @param perMailbox how many mails one mailbox gets in an hour
   * @param perAddress how many one network address may ask for in an hour; whole offices share one
   */
  public LinkRequests(
      LookupCounts counts, LinkMaking making, int perMailbox, int perAddress, Clock clock) {
    this.counts = counts;
    this.making = making;
    this.perMailbox = perMailbox;
    this.perAddress = perAddress;
    this.clock = clock;
  }

  /** Counts one from a network address; how many seconds to wait if that is too many. */
  public OptionalLong fromAddress(String address) {
    var window = window();
    return count("link-address", address, window, perAddress)
        ? OptionalLong.empty()
        : OptionalLong.of(secondsLeft(window));
  }

  /** Counts one to a mailbox; whether it may have it. Those for one purpose use up no other's. */
  public boolean toMailbox(LinkPurpose purpose, String emailKey) {
    return count("link-mailbox", purpose + "|" + emailKey, window(), perMailbox);
  }

  private boolean count(String what, String whose, Window window, int most) {
    return counts.count(what + "/" + making.pseudonym(what + "|" + whose), window, most);
  }

  private Window window() {
    var length = WINDOW.toSeconds();
    var from = Math.floorDiv(clock.instant().getEpochSecond(), length) * length;
    return new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(from + length));
  }

  private long secondsLeft(Window window) {
    return Math.max(1, Duration.between(clock.instant(), window.until()).toSeconds());
  }
}
