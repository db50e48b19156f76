package io.clientele.simulator.xero.http;

import io.clientele.simulator.oauth.AccessToken;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.xero.Admission.ExpiredToken;
import io.clientele.simulator.xero.Connection;
import io.clientele.simulator.xero.Xero;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code api.xero.com/connections} (providers.md 2.1 and 2.2 [D]); needs no tenant header. */
final class ConnectionsEndpoint {

  // Without a zone, as documented; it is UTC.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Xero xero;

  ConnectionsEndpoint(Xero xero) {
    this.xero = xero;
  }

  /** {@code authEventId} leaves only what that consent connected. */
  Reply list(Call call) {
    var wanted = call.query("authEventId");
    return withToken(
        call,
        token ->
            Reply.json(
                200,
                PlainJson.write(
                    xero.connections(token).stream()
                        .filter(one -> wanted == null || one.authEvent().toString().equals(wanted))
                        .map(this::members)
                        .toList())));
  }

  /** 204, or 404 for an id nobody knows; the id is the connection's, not the organisation's. */
  Reply remove(Call call) {
    return withToken(
        call,
        token -> xero.disconnect(token, call.path("id")) ? Reply.empty(204) : Refusals.notFound());
  }

  private Reply withToken(Call call, Function<AccessToken, Reply> answer) {
    var token = call.bearer().flatMap(xero.identity()::read);
    if (token.isEmpty()) {
      return Refusals.unauthorized("AuthenticationUnsuccessful");
    }
    return xero.identity().isExpired(token.get())
        ? Refusals.expired(new ExpiredToken(token.get().expires()))
        : answer.apply(token.get());
  }

  private Map<String, Object> members(Connection connection) {
    var members = new LinkedHashMap<String, Object>();
    members.put("id", connection.id());
    members.put("authEventId", connection.authEvent());
    members.put("tenantId", connection.tenant());
    members.put("tenantType", "ORGANISATION");
    members.put("tenantName", xero.organisation(connection).name());
    members.put("createdDateUtc", date(connection.created()));
    members.put("updatedDateUtc", date(connection.updated()));
    return members;
  }

  private static String date(Instant at) {
    return DATE.format(at);
  }
}
