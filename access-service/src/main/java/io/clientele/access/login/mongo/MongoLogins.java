package io.clientele.access.login.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.login.Account;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.LoginRefusal;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.NewLogin;
import io.clientele.access.login.Proof;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.contact.EmailAddress;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MongoLogins implements Logins {

  static final String ONE_PER_EMAIL = "one-login-per-email";

  private static final String NOTICES_SINCE = "notices.since";
  private static final String MERGE_SINCE = "merge.since";
  private static final String OPERATOR_SINCE = "operatorSince";
  private static final int MOST_OPERATORS = 1000;
  private static final String PRACTICES = "memberships.practice";
  private static final int TRIES = 3;

  private final AggregateStore store;
  private final AggregateType<Login, LoginEvent> type;
  private final Aggregates<Login, LoginEvent> logins;

  MongoLogins(
      AggregateStore store,
      AggregateType<Login, LoginEvent> type,
      Aggregates<Login, LoginEvent> logins) {
    this.store = store;
    this.type = type;
    this.logins = logins;
    store
        .collection(type)
        .createIndex(
            Indexes.ascending("emailKey"),
            new IndexOptions().name(ONE_PER_EMAIL).unique(true).sparse(true));
    store
        .collection(type)
        .createIndex(
            Indexes.ascending(PRACTICES), new IndexOptions().name("colleagues").sparse(true));
    store
        .collection(type)
        .createIndex(
            Indexes.ascending(NOTICES_SINCE), new IndexOptions().name("notices-due").sparse(true));
    store
        .collection(type)
        .createIndex(
            Indexes.ascending(MERGE_SINCE),
            new IndexOptions().name("merges-under-way").sparse(true));
    store
        .collection(type)
        .createIndex(
            Indexes.ascending(OPERATOR_SINCE), new IndexOptions().name("operators").sparse(true));
  }

  @Override
  public Optional<Login> byId(String id) {
    return Optional.ofNullable(logins.find(id).state());
  }

  @Override
  public Optional<Login> byEmail(EmailAddress email) {
    return Optional.ofNullable(
            store.collection(type).find(Filters.eq("emailKey", email.key())).first())
        .map(document -> store.read(type, document));
  }

  @Override
  public String emailProven(NewLogin fresh, Membership membership, Cause cause) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var id = byEmail(fresh.email()).map(Login::id).orElse(fresh.id());
      try {
        join(id, fresh, membership, cause);
        return id;
      } catch (NotUnique e) {
        if (!e.names(ONE_PER_EMAIL)) {
          throw e;
        }
        // Somebody made a login of this email since we looked: theirs is the one to join.
      }
    }
    throw new TryAgain("too many at once for one email");
  }

  private void join(String id, NewLogin fresh, Membership membership, Cause cause) {
    var outcome =
        logins.command(
            id, cause.by(id), known -> Login.emailProven(known, fresh, membership), Login::id);
    if (outcome instanceof Outcome.Refused<Login> no) {
      throw new IllegalStateException("a proven email is enough to join: " + no.why());
    }
  }

  @Override
  public List<Login> colleagues(String practice) {
    return store
        .collection(type)
        .find(Filters.eq(PRACTICES, practice))
        .map(document -> store.read(type, document))
        .into(new ArrayList<>())
        .stream()
        .sorted(Comparator.comparing(Login::name).thenComparing(Login::id))
        .toList();
  }

  @Override
  public boolean create(NewLogin fresh, @Nullable String onlyFor, Cause cause) {
    try {
      logins.command(
          fresh.id(),
          cause.by(fresh.id()),
          known -> Login.create(known, fresh, onlyFor),
          Login::id);
      return true;
    } catch (NotUnique e) {
      if (!e.names(ONE_PER_EMAIL)) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public List<Refusal> join(String login, Proof proof, Account account, Cause cause) {
    return change(login, cause, known -> known.join(proof, account));
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
    try {
      var outcome =
          logins.command(
              login,
              cause,
              known -> decide.apply(Objects.requireNonNull(known, "no login")),
              Login::id);
      return outcome instanceof Outcome.Refused<Login> no ? no.why() : List.of();
    } catch (NotUnique e) {
      if (!e.names(ONE_PER_EMAIL)) {
        throw e;
      }
      return List.of(LoginRefusal.taken());
    }
  }

  @Override
  public List<Login> withNotices(int most) {
    return since(NOTICES_SINCE, most);
  }

  @Override
  public List<Login> withMerges(int most) {
    return since(MERGE_SINCE, most);
  }

  @Override
  public List<Login> operators() {
    return since(OPERATOR_SINCE, MOST_OPERATORS);
  }

  private List<Login> since(String field, int most) {
    return store
        .collection(type)
        .find(Filters.exists(field))
        .sort(Indexes.ascending(field))
        .limit(most)
        .map(document -> store.read(type, document))
        .into(new ArrayList<>());
  }

  @Override
  public void noticesHandedOn(String login, Collection<String> notices) {
    change(login, Cause.of("access-service"), known -> known.handedOn(notices));
  }
}
