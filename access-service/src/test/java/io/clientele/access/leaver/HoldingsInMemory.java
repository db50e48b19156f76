package io.clientele.access.leaver;

import io.clientele.access.clientaccess.AccessesInMemory;
import io.clientele.access.clientaccess.ClientAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What colleagues hold, in memory. */
final class HoldingsInMemory implements Holdings {

  final Map<String, Sent> invitations = new HashMap<>();
  final Map<String, List<HeldAuthorisation>> authorisations = new HashMap<>();
  private final AccessesInMemory accesses;

  /** An open invitation; by nobody if it was revoked. */
  record Sent(String by, @Nullable String client) {
    Sent by(@Nullable String another) {
      return new Sent(another == null ? "nobody" : another, client);
    }
  }

  HoldingsInMemory(AccessesInMemory accesses) {
    this.accesses = accesses;
  }

  private Stream<String> those(String practice, Predicate<ClientAccess> which) {
    return accesses.all.values().stream()
        .filter(one -> one.practice().equals(practice))
        .filter(which)
        .map(ClientAccess::id)
        .sorted();
  }

  private static <T> Page<T> all(List<T> found) {
    return new Page<>(found.size(), found, null);
  }

  @Override
  public Page<String> clients(String practice, String login, Page.Asked page) {
    return all(those(practice, one -> one.colleagues().contains(login)).toList());
  }

  @Override
  public Page<String> posts(String practice, String login, Page.Asked page) {
    return all(those(practice, one -> login.equals(one.accountManager())).toList());
  }

  @Override
  public List<String> atClients(String practice, String login, int limit) {
    return those(
            practice, one -> one.colleagues().contains(login) || login.equals(one.accountManager()))
        .limit(limit)
        .toList();
  }

  @Override
  public Page<OpenInvitation> invitations(String practice, String login, Page.Asked page) {
    var open = new ArrayList<OpenInvitation>();
    invitations.forEach(
        (id, one) -> {
          if (one.by().equals(login)) {
            open.add(new OpenInvitation(id, "ANY", one.client(), "ANY", "PENDING"));
          }
        });
    return all(open);
  }

  @Override
  public InvitedTo invitedTo(String practice, String login) {
    var open = invitations(practice, login, new Page.Asked(null, 1)).items();
    return new InvitedTo(
        open.stream()
            .map(OpenInvitation::client)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()),
        open.stream().anyMatch(one -> one.client() == null));
  }

  @Override
  public Set<String> notGranted(
      String practice, Set<String> clients, Set<String> colleagues, Set<String> teams) {
    var left = new HashSet<>(clients);
    those(
            practice,
            one ->
                !Collections.disjoint(one.colleagues(), colleagues)
                    || !Collections.disjoint(one.teams(), teams))
        .forEach(left::remove);
    return left;
  }

  @Override
  public List<HeldAuthorisation> authorisations(String practice, String login, int most) {
    return authorisations.getOrDefault(login, List.of());
  }
}
