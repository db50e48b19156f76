package io.clientele.integration.connection;

import io.clientele.integration.authorisation.AccessTokens;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The organisations a sign-in sees: asked for once, then kept with it. */
public final class OfferedOrganisations {

  // Each costs a call, of few about that organisation; who may see more sees the others by name
  // until one is chosen. Of what is taken nobody needs more.
  private static final int DESCRIBED = 10;

  private final Aggregates<Connection, ConnectionEvent> connections;
  private final ConnectionIndex index;
  private final ClientAccess access;
  private final AccessTokens tokens;
  private final Providers providers;
  private final Descriptions descriptions;

  /** Organisations as one instance asks for them. */
  public OfferedOrganisations(
      Aggregates<Connection, ConnectionEvent> connections,
      ConnectionIndex index,
      ClientAccess access,
      AccessTokens tokens,
      Providers providers,
      Clock clock) {
    this.connections = connections;
    this.index = index;
    this.access = access;
    this.tokens = tokens;
    this.providers = providers;
    this.descriptions = new Descriptions(clock);
  }

  /**
   * What can be chosen, once somebody has signed in.
   *
   * @throws ProviderFault if the provider does not say
   */
  public List<Organisation> of(SignIn signIn) {
    var authorisation = signIn.authorisation();
    if (!signIn.isAuthorised() || authorisation == null) {
      return List.of();
    }
    var offered = signIn.offered();
    if (offered != null) {
      return offered;
    }
    var provider = providers.of(signIn.connection().software());
    var found = tokens.with(authorisation, access -> all(signIn, provider, access));
    connections.command(
        signIn.connection().id(),
        Cause.of("integration-service"),
        now -> offer(Objects.requireNonNull(now), signIn, found),
        Connection::told);
    return found;
  }

  private static Decision<Connection, ConnectionEvent> offer(
      Connection now, SignIn signIn, List<Organisation> found) {
    return signIn.renewal() == null
        ? Drafting.offer(now, found)
        : Renewing.offer(now, signIn.id(), found);
  }

  /** Which of them the practice has connected already or holds with a draft, and what has them. */
  public Map<String, Connection> taken(Connection connection, List<Organisation> organisations) {
    return index.holders(
        connection.practice(),
        connection.software(),
        organisations.stream().map(Organisation::id).toList());
  }

  /**
   * Of these, whose client a caller may know; others learn that a client has the organisation. One
   * look for all: a sign-in may see a thousand organisations.
   */
  public Predicate<Connection> named(Caller caller, Collection<Connection> holders) {
    var seen = access.seen(caller, holders.stream().map(Connection::client).toList());
    return holder -> seen.contains(holder.client());
  }

  /** Why one cannot be chosen that something else has. */
  Refusal refusal(@Nullable Connection holder, Organisation chosen, Caller caller) {
    var named = holder != null && access.sees(caller, holder.client());
    return Taken.by(holder, chosen, caller.login(), named);
  }

  /** The one of this id, with all that is known of it. */
  Optional<Organisation> find(SignIn signIn, String id) {
    return of(signIn).stream()
        .filter(organisation -> organisation.id().equals(id))
        .findFirst()
        .map(found -> found.currency() == null ? described(signIn, found) : found);
  }

  private Organisation described(SignIn signIn, Organisation organisation) {
    return tokens.with(
        Objects.requireNonNull(signIn.authorisation()),
        access -> providers.of(signIn.connection().software()).describe(access, organisation));
  }

  private List<Organisation> all(SignIn signIn, Provider provider, String access) {
    var named = provider.organisations(access);
    var taken = taken(signIn.connection(), named);
    var toDescribe =
        named.stream()
            .filter(one -> !taken.containsKey(one.id()))
            .limit(DESCRIBED)
            .collect(Collectors.toSet());
    return named.stream()
        .map(one -> toDescribe.contains(one) ? described(provider, access, one) : one)
        .toList();
  }

  // What one of them does not tell is no reason to hide the others.
  private Organisation described(Provider provider, String access, Organisation organisation) {
    try {
      var software = provider.software();
      return descriptions
          .of(software, organisation.id())
          .orElseGet(() -> descriptions.keep(software, provider.describe(access, organisation)));
    } catch (NeedsRefresh fault) {
      throw fault;
    } catch (ProviderFault fault) {
      return organisation;
    }
  }
}
