package io.clientele.access.lookup.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network address a caller has at the gateway, which writes it anew for us; the server believes
 * the header from our own network only. As trustworthy as that network is.
 */
final class CallerAddress {

  // What else stands there is no address, and goes on no record.
  private static final Pattern IP = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private CallerAddress() {}

  static @Nullable String of(HttpServletRequest request) {
    var address = request.getRemoteAddr();
    return address != null && IP.matcher(address).matches() ? address : null;
  }
}
