package io.clientele.client.onboarding;

import io.clientele.client.practice.Practice;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says of very many clients that somebody wants to add what stands against them (CLI-1), by few
 * questions to the store; as long as it is used, the practice is what it was at the beginning.
 * Whether there is room for them is asked elsewhere.
 */
public final class Screening {

  private final FactFinder finder;
  private final Caller caller;
  private final Practice practice;

  /**
   * A screening of clients this caller wants to add.
   *
   * @throws TryAgain while the practice was not heard of
   */
  public Screening(FactFinder finder, Caller caller) {
    this.finder = finder;
    this.caller = caller;
    this.practice =
        finder
            .practices()
            .find(caller.practice())
            .orElseThrow(() -> new TryAgain(caller.practice() + " was not heard of yet"));
  }

  /** Where the practice works, and what it has bought. */
  public Practice practice() {
    return practice;
  }

  /** All that stands against each of these, each by itself; in their order. */
  public List<List<Refusal>> problems(List<AddClient> commands) {
    var others = caller.may(Permission.ADD_CLIENT_ACCOUNTS) ? new Found(commands) : null;
    return commands.stream()
        .map(
            command ->
                Admission.besideRoom(
                    command, caller, facts(others == null ? null : others.of(command))))
        .toList();
  }

  private Facts facts(@Nullable Others others) {
    return new Facts(null, practice, null, null, null, false, others, finder.domain());
  }

  /** Whom and what there is of all they name. */
  private final class Found {

    private final Map<String, String> roles;
    private final Set<String> teams;
    private final Set<String> codes;
    private final Set<String> addresses;

    private Found(List<AddClient> commands) {
      var logins = commands.stream().flatMap(one -> one.logins().stream()).distinct().toList();
      roles = Map.copyOf(finder.colleagues().roles(logins, practice.id()));
      teams =
          finder
              .teams()
              .there(
                  practice.id(),
                  commands.stream()
                      .flatMap(one -> one.access().teams().stream())
                      .distinct()
                      .toList());
      codes = finder.names().codes(keys(commands.stream().map(AddClient::codeKey)));
      addresses =
          finder
              .names()
              .addresses(keys(commands.stream().map(one -> one.addressKey(finder.domain()))));
    }

    private static Set<String> keys(Stream<Optional<String>> all) {
      return all.flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private Others of(AddClient command) {
      var user = command.user();
      return new Others(
          roles,
          teams,
          user != null && finder.colleagues().mayJoin(user),
          command.codeKey().filter(codes::contains).isPresent(),
          command.addressKey(finder.domain()).filter(addresses::contains).isPresent());
    }
  }
}
