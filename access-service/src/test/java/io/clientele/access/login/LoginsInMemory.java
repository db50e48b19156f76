package io.clientele.access.login;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Logins in memory, for the rules alone; keeps what was said of them. */
public class LoginsInMemory implements Logins {

  public final Map<String, Login> all = new LinkedHashMap<>();
  public final List<LoginEvent> said = new ArrayList<>();

  /** Puts a login here as it is. */
  public void put(Login login) {
    all.put(login.id(), login);
  }

  @Override
  public Optional<Login> byId(String id) {
    return Optional.ofNullable(all.get(id));
  }

  @Override
  public Optional<Login> byEmail(EmailAddress email) {
    return all.values().stream().filter(one -> one.emailKey().equals(email.key())).findFirst();
  }

  @Override
  public String emailProven(NewLogin fresh, Membership membership, Cause cause) {
    var known = byEmail(fresh.email()).orElse(null);
    var id = known == null ? fresh.id() : known.id();
    keep(id, Login.emailProven(known, fresh, membership));
    return id;
  }

  @Override
  public List<Login> operators() {
    return all.values().stream().filter(Login::isOperator).toList();
  }

  @Override
  public List<Login> colleagues(String practice) {
    return all.values().stream().filter(one -> one.at(practice).isPresent()).toList();
  }

  @Override
  public boolean create(NewLogin fresh, @Nullable String onlyFor, Cause cause) {
    if (byEmail(fresh.email()).filter(one -> !one.id().equals(fresh.id())).isPresent()) {
      return false;
    }
    keep(fresh.id(), Login.create(all.get(fresh.id()), fresh, onlyFor));
    return true;
  }

  @Override
  public List<Refusal> join(String login, Proof proof, Account account, Cause cause) {
    return keep(login, Objects.requireNonNull(all.get(login)).join(proof, account));
  }

  @Override
  public void signOutEverywhere(String login, Cause cause) {
    change(login, cause, Login::signOutEverywhere);
  }

  @Override
  public void endTokens(String login, Cause cause) {
    change(login, cause, Login::endTokens);
  }

  @Override
  public List<Refusal> change(
      String login, Cause cause, Function<Login, Decision<Login, LoginEvent>> decide) {
    return keep(login, decide.apply(Objects.requireNonNull(all.get(login))));
  }

  @Override
  public List<Login> withNotices(int most) {
    return all.values().stream().filter(one -> one.notices() != null).limit(most).toList();
  }

  @Override
  public List<Login> withMerges(int most) {
    return all.values().stream()
        .filter(one -> one.merge() != null && one.merge().since() != null)
        .limit(most)
        .toList();
  }

  @Override
  public void noticesHandedOn(String login, Collection<String> notices) {
    change(login, Cause.of("access-service"), known -> known.handedOn(notices));
  }

  private List<Refusal> keep(String id, Decision<Login, LoginEvent> decision) {
    return switch (decision) {
      case Decision.Done<Login, LoginEvent> done -> {
        if (all.values().stream()
            .anyMatch(
                one -> !one.id().equals(id) && one.emailKey().equals(done.next().emailKey()))) {
          yield List.of(LoginRefusal.taken());
        }
        all.put(id, done.next());
        said.addAll(done.events());
        yield List.of();
      }
      case Decision.Unchanged<Login, LoginEvent> same -> List.of();
      case Decision.Refused<Login, LoginEvent> no -> no.why();
    };
  }
}
