package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.account.Solution;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one command that adds a client (CLI-1).
 *
 * @param id what the client will be called if no connection says so; the same for every repeat with
 *     the same key
 * @param addedAs by what this is known to be the same command, whoever sends it: the id its key
 *     gives it, or what a row of a file says (BLK-3)
 * @param connection the connection it comes with, or null (CLI-4)
 * @param kind null where the caller leaves it to the region
 * @param invitee whom to invite; null to skip the invitation (CLI-6)
 * @param user the login that becomes its first user without being invited, or null (CLI-11)
 */
public record AddClient(
    String id,
    String addedAs,
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

    /** Whom somebody has typed; the mobile number may be blank. */
    public static Invitee typed(String name, String email, @Nullable String mobile) {
      return new Invitee(
          Normalizer.normalize(name.strip(), Normalizer.Form.NFC),
          email,
          mobile == null || mobile.isBlank() ? null : mobile);
    }

    @Override
    public String toString() {
      return "Invitee"; // a person is in no log
    }
  }

  /** The same command for a client of another id. */
  AddClient as(String other) {
    return new AddClient(
        other, addedAs, practice, connection, kind, solutions, details, access, tax, invitee, user);
  }

  /** The key of its practice code, if it has one (COD-1). */
  public Optional<String> codeKey() {
    return Optional.ofNullable(details.practiceCode())
        .map(code -> PracticeCode.key(practice, code));
  }

  /** The key of the extract address it wishes for, if that is one of this domain (CLI-7). */
  public Optional<String> addressKey(ExtractDomain domain) {
    return Optional.ofNullable(details.extractEmail())
        .flatMap(domain::read)
        .map(Client::extractKey);
  }

  /** Every login it names. */
  List<String> logins() {
    return Stream.concat(access.colleagues().stream(), Stream.ofNullable(user)).distinct().toList();
  }
}
