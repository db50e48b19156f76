package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.Solution;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one command that adds a client (CLI-1).
 *
 * @param id what the client will be called if no connection says so; the same for every repeat with
 *     the same key
 * @param connection the connection it comes with, or null (CLI-4)
 * @param kind null where the caller leaves it to the region
 * @param invitee whom to invite; null to skip the invitation (CLI-6)
 * @param user the login that becomes its first user without being invited, or null (CLI-11)
 */
public record AddClient(
    String id,
    String practice,
    @Nullable String connection,
    @Nullable ClientKind kind,
    List<Solution> solutions,
    Details details,
    Access access,
    Tax tax,
    @Nullable Invitee invitee,
    @Nullable String user) {

  public AddClient {
    solutions = List.copyOf(solutions);
  }

  /**
   * What the client is called.
   *
   * @param businessName null where the caller leaves it to the connection's organisation
   * @param practiceCode the practice's own name for it, or null (COD-1)
   * @param extractEmail the extract address that is wished for; null to be given one (CLI-7)
   */
  public record Details(
      @Nullable String businessName,
      @Nullable String practiceCode,
      @Nullable String industry,
      @Nullable String extractEmail) {}

  /**
   * Who is to see it, beside whoever adds it (CLI-5).
   *
   * @param colleagues ids of logins
   * @param teams ids of teams
   */
  public record Access(List<String> colleagues, List<String> teams) {

    public Access {
      colleagues = List.copyOf(colleagues);
      teams = List.copyOf(teams);
    }
  }

  /**
   * What tax must know of it.
   *
   * @param selfEmployed whether it is marked self-employed at once (CLI-12)
   */
  public record Tax(boolean selfEmployed, List<IncomeSource> incomeSources) {

    public Tax {
      incomeSources = List.copyOf(incomeSources);
    }
  }

  /**
   * A person of the client's own business, as somebody typed it.
   *
   * @param mobile null if none was given
   */
  public record Invitee(String name, String email, @Nullable String mobile) {

    @Override
    public String toString() {
      return "Invitee"; // a person is in no log
    }
  }

  /** Every login it names. */
  List<String> logins() {
    return Stream.concat(access.colleagues().stream(), Stream.ofNullable(user)).distinct().toList();
  }
}
