package io.clientele.invitation.invitation;

import io.clientele.invitation.limit.Outlook;
import io.clientele.platform.decision.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What admission would say to one invitation after the other; none of them is opened. */
final class Foresight {

  private final Invitations invitations;
  private final Rights rights;
  private final Outlook outlook;
  private final Set<String> open = new HashSet<>();
  private Map<String, List<String>> joined = new HashMap<>();

  Foresight(Invitations invitations, Rights rights, Outlook outlook) {
    this.invitations = invitations;
    this.rights = rights;
    this.outlook = outlook;
  }

  /** Reads what is known about these, to be asked about next. */
  void look(Collection<Invitation> next) {
    var keys = next.stream().map(Foresight::key).distinct().toList();
    joined = invitations.joinedAs(keys);
    open.addAll(invitations.openAmong(keys));
    outlook.look(next.stream().map(one -> one.invitee().contacts()).toList());
  }

  /** Why it would not be opened; else it is open from now on, as far as those after it go. */
  Optional<Refusal> against(Invitation one) {
    var key = key(one);
    if (joined.getOrDefault(key, List.of()).stream()
        .anyMatch(login -> rights.has(login, one.offer()))) {
      return Optional.of(InvitationRefusal.alreadyMember());
    }
    if (one.openKey() == null && open.contains(key)) {
      return Optional.of(InvitationRefusal.alreadyInvited());
    }
    var none = outlook.take(one.invitee().contacts());
    if (none.isEmpty()) {
      open.add(key);
    }
    return none;
  }

  private static String key(Invitation one) {
    return one.offer().key(one.invitee());
  }
}
