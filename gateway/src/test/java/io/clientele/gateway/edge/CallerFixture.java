package io.clientele.gateway.edge;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.web.server.ServerWebExchange;

/** Requests whose caller is already known, for tests of what comes after. */
public final class CallerFixture {

  private CallerFixture() {}

  /**
   * Says who asks.
   *
   * @param address a literal IPv4 or IPv6 address; a name is an IllegalArgumentException
   * @param exchange the request
   */
  public static void from(String address, ServerWebExchange exchange) {
    try {
      var bytes = NetUtil.createByteArrayFromIpAddressString(address);
      new Caller(InetAddress.getByAddress(bytes), "http", "localhost").attachTo(exchange);
    } catch (UnknownHostException notAnAddress) {
      throw new IllegalArgumentException(address, notAnAddress);
    }
  }
}
