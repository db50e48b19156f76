package io.clientele.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address. */
final class AddressBlock {

  private static final int NETWORK_BYTES = 8;

  private AddressBlock() {}

  /**
   * The address itself; of IPv6 the /64, because every caller has one to itself and could walk
   * through it.
   */
  static String of(InetAddress address) {
    var bytes = address.getAddress();
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
        : address.getHostAddress();
  }
}
