package io.clientele.invitation.resending;

import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Browsing;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Position;
import io.clientele.invitation.invitation.Sought;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up which invitations a selection means, among those its maker sees (INV-8). */
public final class Selecting {

  private static final int AT_ONCE = 500;

  private final Browsing browsing;
  private final Function<List<Refusal>, ? extends RuntimeException> no;

  /**
   * Selecting by browsing.
   *
   * @param no how a refusal is thrown: rules know no HTTP
   */
  public Selecting(Browsing browsing, Function<List<Refusal>, ? extends RuntimeException> no) {
    this.browsing = browsing;
    this.no = no;
  }

  /** The ids of those that are meant, each once; refused if there are more than may be. */
  public List<String> ids(Caller caller, Selection selection) {
    return switch (selection) {
      case Selection.Named named -> List.copyOf(named.ids());
      case Selection.Fitting fitting -> List.copyOf(fitting(caller, fitting));
    };
  }

  private Set<String> fitting(Caller caller, Selection.Fitting wanted) {
    // One may expire between the two looks, and is then found twice.
    var ids = new LinkedHashSet<String>();
    for (var status : wanted.statuses()) {
      add(ids, caller, sought(caller, wanted, status));
    }
    return ids;
  }

  private static Sought sought(Caller caller, Selection.Fitting wanted, InvitationStatus status) {
    var at = new Account.OfPractice(caller.practice());
    return new Sought(at, wanted.client(), status, wanted.delivery());
  }

  private void add(Set<String> ids, Caller caller, Sought sought) {
    @Nullable Position from = null;
    do {
      var page = browsing.page(caller, sought, from, AT_ONCE);
      page.items().stream().map(Invitation::id).forEach(ids::add);
      if (ids.size() > Selection.MOST) {
        throw no.apply(List.of(ResendingRefusal.tooMany()));
      }
      from = page.next();
    } while (from != null);
  }
}
