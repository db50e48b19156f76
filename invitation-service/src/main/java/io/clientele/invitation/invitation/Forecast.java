package io.clientele.invitation.invitation;

import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What would come of sending many invitations again, one after the other, as things are now: what
 * is said for one, those before it have taken. Nothing is sent, and nothing counted. A few reads
 * serve some hundred of them.
 */
public final class Forecast {

  private final Account at;
  private final Caller caller;
  private final Function<Collection<String>, Map<String, Invitation>> find;
  private final Rights rights;
  private final Admission admission;
  private final Function<Invitation, Decision<Invitation, InvitationEvent>> resend;
  private final Foresight foresight;
  private final Map<String, Boolean> seen = new HashMap<>();
  private final Map<String, Optional<Refusal>> against = new HashMap<>();

  Forecast(
      Account at,
      Caller caller,
      Function<Collection<String>, Map<String, Invitation>> find,
      Rights rights,
      Admission admission,
      Function<Invitation, Decision<Invitation, InvitationEvent>> resend) {
    this.at = at;
    this.caller = caller;
    this.find = find;
    this.rights = rights;
    this.admission = admission;
    this.resend = resend;
    this.foresight = admission.foresight(caller.practice());
  }

  /** What would come of one. */
  public sealed interface Fate {

    /** It would be sent again; it is found like this. */
    record Sent(Invitation found) implements Fate {}

    /** It would stay as it is, for this reason. */
    record Stays(String id, Refusal why) implements Fate {}
  }

  /** What would come of these, which follow those asked about before. */
  public List<Fate> of(List<String> ids) {
    var found = new HashMap<>(find.apply(ids));
    found.values().removeIf(one -> !sees(one.offer()));
    foresight.look(found.values());
    return ids.stream().map(id -> fate(id, found.get(id))).toList();
  }

  private Fate fate(String id, @Nullable Invitation found) {
    if (found == null) {
      return new Fate.Stays(id, InvitationRefusal.notFound());
    }
    return againstOffer(found.offer())
        .or(() -> againstResending(found))
        .or(() -> foresight.against(found))
        .<Fate>map(why -> new Fate.Stays(id, why))
        .orElseGet(() -> new Fate.Sent(found));
  }

  private boolean sees(Offer offer) {
    return at.has(offer) && seen.computeIfAbsent(place(offer), place -> rights.sees(caller, offer));
  }

  private Optional<Refusal> againstOffer(Offer offer) {
    return against.computeIfAbsent(
        place(offer), place -> admission.against(caller, offer.kind(), offer.client()));
  }

  /** What is asked about a caller is the same for all offers to one client, or to colleagues. */
  private static String place(Offer offer) {
    var client = offer.client();
    return client == null ? "" : client;
  }

  private Optional<Refusal> againstResending(Invitation found) {
    return resend.apply(found) instanceof Decision.Refused<Invitation, InvitationEvent> no
        ? Optional.of(no.why().getFirst())
        : Optional.empty();
  }
}
