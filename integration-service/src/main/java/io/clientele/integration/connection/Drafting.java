package io.clientele.integration.connection;

import io.clientele.integration.connection.ConnectionEvent.ConnectionAuthorised;
import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftFreed;
import io.clientele.integration.connection.ConnectionEvent.ConnectionDraftLapsed;
import io.clientele.integration.connection.ConnectionEvent.ConnectionStarted;
import io.clientele.integration.connection.ConnectionEvent.OrganisationChosen;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a draft may do, until its client is there or its time is over (CLI-4, INT-3). */
public final class Drafting {

  /** What may be connected while its client is being added (CLI-4). */
  private static final List<Software> OPEN = List.of(Software.XERO, Software.SAGE);

  private Drafting() {}

  /** Why a software is not connected while a client is added, if it is not. */
  static Optional<Refusal> notOpen(Software software) {
    return OPEN.contains(software)
        ? Optional.empty()
        : Optional.of(
            ConnectionReason.SOFTWARE_NOT_OPEN
                .because(
                    software
                        + " is connected after the client was added: start it at the client's"
                        + " connection.")
                .with("open", OPEN)
                .about("software"));
  }

  /** It begins. */
  static Decision<Connection, ConnectionEvent> start(NewDraft draft, Instant now) {
    var connection = draft.connection(now);
    return Decision.done(
        connection,
        new ConnectionStarted(
            connection.id(),
            connection.client(),
            connection.software(),
            connection.integratedBy()));
  }

  /** The person signed in; once, and in time. */
  static Decision<Connection, ConnectionEvent> authorise(
      Connection draft, String authorisation, Instant now) {
    if (draft.status() != ConnectionStatus.STARTED) {
      return Decision.refused(isOver(draft, now) ? lapsed() : used());
    }
    if (isOver(draft, now)) {
      return Decision.refused(lapsed());
    }
    return Decision.done(
        draft.copy().status(ConnectionStatus.AUTHORISED).authorisation(authorisation).make(),
        new ConnectionAuthorised(draft.id(), authorisation));
  }

  /** The provider refused for good what was typed on our own page: that is counted. */
  static Decision<Connection, ConnectionEvent> refuse(Connection draft) {
    return draft.status() == ConnectionStatus.STARTED
        ? Decision.done(draft.copy().refused(SignIn.first(draft).refused() + 1).make())
        : Decision.unchanged();
  }

  /** It is known what can be chosen; whoever asked first is right. */
  static Decision<Connection, ConnectionEvent> offer(
      Connection draft, List<Organisation> organisations) {
    return draft.status() == ConnectionStatus.AUTHORISED && draft.offered() == null
        ? Decision.done(draft.copy().offered(organisations).make())
        : Decision.unchanged();
  }

  /** An organisation is chosen, for good: client-service may be using it already. */
  static Decision<Connection, ConnectionEvent> choose(
      Connection draft, Choice choice, Instant now) {
    return switch (draft.status()) {
      case STARTED -> Decision.refused(isOver(draft, now) ? lapsed() : notSignedIn());
      case AUTHORISED -> isOver(draft, now) ? Decision.refused(lapsed()) : chosen(draft, choice);
      case CHOSEN ->
          draft.organisation() != null && draft.organisation().id().equals(choice.organisation())
              ? Decision.unchanged()
              : Decision.refused(alreadyChosen(draft));
      case LAPSING, LAPSED -> Decision.refused(lapsed());
      case IMPORTING, CONNECTED, EXPIRED, DISCONNECTED -> Decision.refused(draftUsed());
    };
  }

  // Nothing was looked up for it: whoever asked did so before anybody had signed in.
  private static Decision<Connection, ConnectionEvent> chosen(Connection draft, Choice choice) {
    var seen = choice.seen();
    return seen == null
        ? Decision.refused(notSignedIn())
        : Decision.done(
            draft.copy().status(ConnectionStatus.CHOSEN).organisation(seen).make(),
            new OrganisationChosen(draft.id(), seen));
  }

  /**
   * Its time is over. Whether the client of one that is being added is there only client-service
   * can say; one for a client that exists has come to nothing.
   */
  static Decision<Connection, ConnectionEvent> lapse(Connection draft, Instant now) {
    return switch (draft.status()) {
      case STARTED, AUTHORISED, CHOSEN ->
          isOver(draft, now) ? overdue(draft, now) : Decision.unchanged();
      case LAPSING, LAPSED, IMPORTING, CONNECTED, EXPIRED, DISCONNECTED -> Decision.unchanged();
    };
  }

  private static Decision<Connection, ConnectionEvent> overdue(Connection draft, Instant now) {
    return draft.purpose() == Purpose.ADD
        ? Decision.done(
            draft.copy().status(ConnectionStatus.LAPSING).settled().make(),
            new ConnectionDraftLapsed(draft.id(), draft.client()))
        : nothing(draft, now);
  }

  /** Whoever began it for a client that exists begins anew: this one comes to nothing. */
  static Decision<Connection, ConnectionEvent> abandon(Connection draft, Instant now) {
    return draft.purpose() == Purpose.CONNECT
            && (draft.status() == ConnectionStatus.STARTED
                || draft.status() == ConnectionStatus.AUTHORISED)
        ? nothing(draft, now)
        : Decision.unchanged();
  }

  private static Decision<Connection, ConnectionEvent> nothing(Connection draft, Instant now) {
    return Decision.done(
        draft
            .copy()
            .status(ConnectionStatus.LAPSED)
            .settled()
            .freed()
            .leavingSignIn(draft.authorisation(), now)
            .make(),
        new ConnectionDraftFreed(draft.id(), draft.client()));
  }

  /**
   * client-service has said whether the client is there; nothing else frees the organisation.
   *
   * @param used whether it is
   * @param lists what is imported if it is
   */
  public static Decision<Connection, ConnectionEvent> settle(
      Connection draft, boolean used, String run, List<ListName> lists, Instant now) {
    if (used) {
      return Importing.attach(draft, draft.client(), run, lists, now);
    }
    return draft.status() == ConnectionStatus.LAPSING
        ? Decision.done(
            draft.copy().status(ConnectionStatus.LAPSED).freed().make(),
            new ConnectionDraftFreed(draft.id(), draft.client()))
        : Decision.unchanged();
  }

  /** Whether its time is over, noticed or not. */
  static boolean isOver(Connection draft, Instant now) {
    return switch (draft.status()) {
      case LAPSING, LAPSED -> true;
      case STARTED, AUTHORISED, CHOSEN ->
          draft.lapsesAt() != null && !now.isBefore(draft.lapsesAt());
      case IMPORTING, CONNECTED, EXPIRED, DISCONNECTED -> false;
    };
  }

  static Refusal lapsed() {
    return ConnectionReason.DRAFT_LAPSED.because(
        "This connection was not finished in time; please start again.");
  }

  static Refusal used() {
    return ConnectionReason.SIGN_IN_USED.because("This sign-in was used already.");
  }

  static Refusal notSignedIn() {
    return ConnectionReason.NOT_SIGNED_IN.because(
        "Nobody has signed in at the provider yet: open the authorisation address first.");
  }

  static Refusal draftUsed() {
    return ConnectionReason.DRAFT_USED.because("A client was added with this connection already.");
  }

  /** What this key started is there, but what was answered then is known no more. */
  static Refusal keyOutlived() {
    return ConnectionReason.KEY_OUTLIVED.because(
        "This Idempotency-Key was used more than 24 hours ago; use a new one.");
  }

  static Refusal notSetUp(Software software) {
    return ConnectionReason.SOFTWARE_NOT_SET_UP
        .because(software + " cannot be connected here: no app is registered for it.")
        .about("software");
  }

  static Refusal unknown() {
    return ConnectionReason.ORGANISATION_UNKNOWN
        .because("The person who signed in did not allow this organisation, or there is none.")
        .about("organisation");
  }

  private static Refusal alreadyChosen(Connection draft) {
    var chosen = draft.organisation() == null ? "another one" : draft.organisation().name();
    return ConnectionReason.ORGANISATION_ALREADY_CHOSEN
        .because("You chose " + chosen + "; for another organisation start another connection.")
        .about("organisation");
  }
}
