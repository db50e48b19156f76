package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.Solution;
import io.clientele.client.onboarding.AddClient.Invitee;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish to add a client called Bakery to practice {@code p1}, with nothing but bookkeeping. */
public final class SomeAdd {

  static final IncomeSource TRADE =
      new IncomeSource(
          IncomeSource.Kind.SOLE_TRADE,
          IncomeSource.AccountingMethod.CASH,
          IncomeSource.PeriodType.STANDARD);

  private String id;
  private String practice = "p1";
  private @Nullable String connection;
  private @Nullable ClientKind kind;
  private List<Solution> solutions = List.of(Solution.BOOKKEEPING);
  private @Nullable String name = "Bakery";
  private @Nullable String code;
  private @Nullable String address;
  private List<String> colleagues = List.of();
  private List<String> teams = List.of();
  private boolean selfEmployed;
  private List<IncomeSource> sources = List.of();
  private @Nullable Invitee invitee;
  private @Nullable String user;

  private SomeAdd(String id) {
    this.id = id;
  }

  /** One whose client has this id, unless a connection gives it another. */
  public static SomeAdd of(String id) {
    return new SomeAdd(id);
  }

  /** The same with another id. */
  SomeAdd as(String other) {
    id = other;
    return this;
  }

  /** To this practice. */
  public SomeAdd to(String other) {
    practice = other;
    return this;
  }

  /** With this connection. */
  public SomeAdd with(@Nullable String draft) {
    connection = draft;
    return this;
  }

  /** Of this name, or of none. */
  public SomeAdd called(@Nullable String other) {
    name = other;
    return this;
  }

  /** Of this kind. */
  public SomeAdd being(@Nullable ClientKind other) {
    kind = other;
    return this;
  }

  SomeAdd getting(Solution... some) {
    solutions = List.of(some);
    return this;
  }

  SomeAdd coded(@Nullable String other) {
    code = other;
    return this;
  }

  SomeAdd wishing(@Nullable String other) {
    address = other;
    return this;
  }

  SomeAdd seenBy(String... logins) {
    colleagues = List.of(logins);
    return this;
  }

  SomeAdd seenByTeams(String... some) {
    teams = List.of(some);
    return this;
  }

  SomeAdd marked(boolean mark) {
    selfEmployed = mark;
    return this;
  }

  SomeAdd earning(IncomeSource... some) {
    sources = List.of(some);
    return this;
  }

  SomeAdd inviting(@Nullable Invitee other) {
    invitee = other;
    return this;
  }

  SomeAdd joinedBy(@Nullable String login) {
    user = login;
    return this;
  }

  /** The command. */
  public AddClient command() {
    return new AddClient(
        id,
        id,
        practice,
        connection,
        kind,
        solutions,
        new AddClient.Details(name, code, null, address),
        new AddClient.Access(colleagues, teams),
        new AddClient.Tax(selfEmployed, sources),
        invitee,
        user);
  }
}
