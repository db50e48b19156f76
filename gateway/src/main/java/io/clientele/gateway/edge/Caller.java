package io.clientele.gateway.edge;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who asks, and under which public address, after forwarded headers were believed or not.
 *
 * @param address the caller's own address: the peer, or what a trusted proxy says of it
 * @param scheme {@code http} or {@code https}, as the caller sees us
 * @param authority host and, where it is not the scheme's own, port, as the caller sees us
 */
public record Caller(InetAddress address, String scheme, String authority) {

  private static final String ATTRIBUTE = Caller.class.getName();

  /**
   * The caller of a request that has passed the edge.
   *
   * @param exchange a request under way
   * @return its caller
   * @throws NullPointerException if the request has not passed the edge, which is a fault of ours
   */
  public static Caller of(ServerWebExchange exchange) {
    return Objects.requireNonNull(exchange.<Caller>getAttribute(ATTRIBUTE));
  }

  /** Empty for a request refused before its caller was known. */
  static Optional<Caller> known(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
  }

  void attachTo(ServerWebExchange exchange) {
    exchange.getAttributes().put(ATTRIBUTE, this);
  }

  boolean secure() {
    return scheme.equals("https");
  }

  /**
   * What a browser sends as {@code Origin} from our own pages.
   *
   * @return scheme and authority
   */
  public String origin() {
    return scheme + "://" + authority;
  }

  String port() {
    var colon = authority.lastIndexOf(':');
    var named = colon > authority.lastIndexOf(']');
    return named ? authority.substring(colon + 1) : secure() ? "443" : "80";
  }

  String writtenAddress() {
    return NetUtil.toAddressString(address);
  }
}
