package io.clientele.access.clientaccess.explaining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sees by these three questions, which know nothing of audiences. */
final class Oracle {
  private final Map<String, String> roles = new HashMap<>();
  private final Set<Pair> grants = new HashSet<>();
  private final Set<Pair> teamGrants = new HashSet<>();
  private final Set<Pair> members = new HashSet<>();
  private boolean awake = true;

  Oracle() {
    WhoSeesPropertyTest.PEOPLE.forEach(one -> roles.put(one, "STANDARD"));
  }

  boolean sees(String person, String client) {
    var role = roles.get(person);
    if (role == null) {
      return false;
    }
    return role.equals("PRACTICE_ADMIN")
        || grants.contains(new Pair(client, person))
        || (awake
            && members.stream()
                .filter(one -> one.other().equals(person))
                .anyMatch(one -> teamGrants.contains(new Pair(client, one.one()))));
  }

  void take(Step step) {
    var person = step.person();
    switch (step.kind()) {
      case GRANT -> grants.add(new Pair(step.client(), person));
      case WITHDRAW -> grants.remove(new Pair(step.client(), person));
      case GRANT_TEAM -> teamGrants.add(new Pair(step.client(), step.team()));
      case WITHDRAW_TEAM -> teamGrants.remove(new Pair(step.client(), step.team()));
      case JOIN_TEAM -> members.add(new Pair(step.team(), person));
      case LEAVE_TEAM -> members.remove(new Pair(step.team(), person));
      case DISSOLVE -> members.removeIf(one -> one.one().equals(step.team()));
      case SLEEP -> awake = false;
      case WAKE -> awake = true;
      case MAKE_ADMIN -> roles.put(person, "PRACTICE_ADMIN");
      case MAKE_STANDARD -> roles.put(person, "STANDARD");
      case LEAVE_PRACTICE -> leave(person);
      case LEAVE_FOR_ANOTHER -> {
        var next = WhoSeesPropertyTest.next(person);
        if (roles.containsKey(person) && roles.containsKey(next)) {
          List.copyOf(grants).stream()
              .filter(one -> one.other().equals(person))
              .forEach(one -> grants.add(new Pair(one.one(), next)));
          leave(person);
        }
      }
    }
  }

  /** Nothing is left of what they had: who comes back begins anew. */
  private void leave(String person) {
    roles.remove(person);
    grants.removeIf(one -> one.other().equals(person));
    members.removeIf(one -> one.other().equals(person));
  }

  private record Pair(String one, String other) {}
}
