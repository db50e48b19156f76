package io.clientele.client.account;

import io.clientele.platform.event.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a client. */
public sealed interface ClientEvent {

  /**
   * A practice has a new client.
   *
   * @param connection the connection it was added with, or null
   * @param colleagues the logins that are to see it, beside whoever added it (CLI-5)
   * @param teams the teams that are to see it
   * @param user the login that is to be its first user without being invited, or null (CLI-11)
   */
  @Named("ClientCreated.v1")
  record ClientCreated(
      String client,
      String practice,
      String createdBy,
      @Nullable String connection,
      List<String> colleagues,
      List<String> teams,
      @Nullable String user)
      implements ClientEvent {

    public ClientCreated {
      colleagues = List.copyOf(colleagues);
      teams = List.copyOf(teams);
    }
  }

  /**
   * Its settings are others (LIF-5).
   *
   * @param before null if it had none yet
   */
  @Named("ClientSettingsChanged.v1")
  record ClientSettingsChanged(String client, @Nullable ClientSettings before, ClientSettings after)
      implements ClientEvent {}

  /**
   * Its practice calls it by another code (COD-1).
   *
   * @param before null if it had none
   * @param after null if it has none now
   */
  @Named("PracticeCodeChanged.v1")
  record PracticeCodeChanged(String client, @Nullable String before, @Nullable String after)
      implements ClientEvent {}

  /** It has its income from elsewhere (CLI-13). */
  @Named("IncomeSourcesChanged.v1")
  record IncomeSourcesChanged(String client, List<IncomeSource> before, List<IncomeSource> after)
      implements ClientEvent {

    public IncomeSourcesChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** It is marked self-employed (CLI-12). */
  @Named("ClientMarkedSelfEmployed.v1")
  record ClientMarkedSelfEmployed(String client, CategoryList categoryList)
      implements ClientEvent {}

  /** It is not marked self-employed any more (CLI-12). */
  @Named("SelfEmployedMarkRemoved.v1")
  record SelfEmployedMarkRemoved(String client, CategoryList categoryList) implements ClientEvent {}

  /**
   * Its services stopped (LIF-2).
   *
   * @param reactivatableFrom the first day on which it may be reactivated
   */
  @Named("ClientDeactivated.v1")
  record ClientDeactivated(String client, LocalDate reactivatableFrom) implements ClientEvent {}

  /** Its services run again (LIF-2). */
  @Named("ClientReactivated.v1")
  record ClientReactivated(String client) implements ClientEvent {}

  /**
   * Somebody else pays for it, as was wished (SUB-4).
   *
   * @param wish the number of the wish
   * @param from who did; the same as {@code to} where it was so already
   * @param to who does now
   */
  @Named("ClientPayerChanged.v1")
  record ClientPayerChanged(String client, int wish, Payer from, Payer to) implements ClientEvent {}

  /**
   * Its practice was to pay for it, but has no slot for it (SUB-4, CLI-9).
   *
   * @param wish the number of the wish
   * @param taken slots used, promised and reserved in the practice
   * @param limit how many it has
   */
  @Named("ClientPayerKept.v1")
  record ClientPayerKept(String client, int wish, int taken, int limit) implements ClientEvent {}

  /**
   * Somebody of the client's own business is to be invited (CLI-6). The one event with personal
   * data: no state carries it, so it is told once and gone when the topic forgets.
   *
   * @param role what the person will be in the client
   * @param mobile E.164, or null
   * @param language in which to write to them
   */
  @Named("ClientUserInvitationRequested.v1")
  record ClientUserInvitationRequested(
      String client,
      String practice,
      String businessName,
      String requestedBy,
      String role,
      String name,
      String email,
      @Nullable String mobile,
      String language)
      implements ClientEvent {

    @Override
    public String toString() {
      return "ClientUserInvitationRequested[" + client + "]"; // a person is in no log
    }
  }
}
