package io.clientele.gateway.edge;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies in front of us, and how far back their word on the caller's address goes. */
final class TrustedProxies {

  private final List<IpSubnetFilterRule> blocks;

  /**
   * Takes addresses and CIDR blocks; throws IllegalArgumentException, at start, on anything else.
   */
  TrustedProxies(List<String> blocks) {
    this.blocks = blocks.stream().map(TrustedProxies::block).toList();
  }

  boolean trusts(InetAddress peer) {
    var address = new InetSocketAddress(peer, 0);
    return blocks.stream().anyMatch(block -> block.matches(address));
  }

  /**
   * The caller behind a trusted peer: from the right, the first address that is not one of ours.
   * All further left was written by that caller and may be invented.
   */
  InetAddress callerBehind(InetAddress peer, List<String> forwardedFor) {
    var caller = peer;
    for (var hop : forwardedFor.reversed()) {
      var address = literal(hop);
      if (address == null) {
        return caller;
      }
      caller = address;
      if (!trusts(address)) {
        return caller;
      }
    }
    return caller;
  }

  /** Literals only: a name in a header must not make us ask the DNS. */
  private static @Nullable InetAddress literal(String hop) {
    return NetUtil.createInetAddressFromIpAddressString(hop.strip());
  }

  private static IpSubnetFilterRule block(String block) {
    var slash = block.indexOf('/');
    var address = literal(slash < 0 ? block : block.substring(0, slash));
    if (address == null) {
      throw new IllegalArgumentException("not an address or CIDR block: " + block);
    }
    var bits =
        slash < 0 ? address.getAddress().length * 8 : Integer.parseInt(block.substring(slash + 1));
    return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
  }
}
