package io.clientele.access.guessing;

import io.clientele.platform.secret.LinkToken;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who guesses, as far as a request shows it.
 *
 * @param block what counts as one address: it itself, of IPv6 the /64, because every caller has one
 *     to itself and could walk through it
 * @param devices what we have given this browser to be known by, one for each login that signed in
 *     with it, the latest first; perhaps none, perhaps made up
 */
public record Guesser(String block, List<LinkToken> devices) {

  /** The cookie that holds what a browser is known by. */
  public static final String COOKIE = "clientele-device";

  /** The most logins one browser is known for; more than that share no browser. */
  static final int DEVICES = 5;

  private static final int NETWORK_BYTES = 8;
  // Literals only: what looks like a name would be asked for in the DNS.
  private static final Pattern LITERAL =
      Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]{1,44}");
  private static final Pattern DEVICE = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Guesser {
    devices = List.copyOf(devices);
  }

  /**
   * Reads a request.
   *
   * @param address of the network, as the server knows it; all that have none count as one
   * @param cookie the value of the device cookie, or null
   */
  public static Guesser of(@Nullable String address, @Nullable String cookie) {
    return new Guesser(block(address), devices(cookie));
  }

  private static String block(@Nullable String address) {
    if (address == null || !LITERAL.matcher(address).matches()) {
      return "unknown";
    }
    try {
      var read = InetAddress.getByName(address);
      return read instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), NETWORK_BYTES))
          : read.getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  private static List<LinkToken> devices(@Nullable String cookie) {
    return cookie == null
        ? List.of()
        : Pattern.compile("\\.")
            .splitAsStream(cookie)
            .filter(one -> DEVICE.matcher(one).matches())
            .limit(DEVICES)
            .map(LinkToken::new)
            .toList();
  }
}
