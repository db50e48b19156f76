package io.clientele.access.clientaccess.grant;

import io.clientele.platform.audience.Granted;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom one client is granted, each once, in the order it was given (ACC-3, ACC-3a).
 *
 * @param all at most one per grantee
 */
public record Grants(List<Grant> all) {

  public Grants {
    all = List.copyOf(all);
  }

  /**
   * From how they lie in the store: the two lists are the truth, which earlier releases write as
   * well. What is known of a grant that is in neither is of one that was withdrawn.
   *
   * @param known what is known of grants beside that they are there
   */
  public static Grants of(List<String> colleagues, List<String> teams, List<Grant> known) {
    var byGrantee = new LinkedHashMap<Grantee, Grant>();
    known.forEach(one -> byGrantee.put(one.to(), one));
    return new Grants(
        Stream.concat(
                colleagues.stream().map(Grantee::colleague), teams.stream().map(Grantee::team))
            .distinct()
            .map(to -> byGrantee.getOrDefault(to, Grant.of(to)))
            .toList());
  }

  /** The logins among the grantees. */
  public List<String> colleagues() {
    return ids(Grantee.Kind.COLLEAGUE);
  }

  /** The teams among the grantees. */
  public List<String> teams() {
    return ids(Grantee.Kind.TEAM);
  }

  private List<String> ids(Grantee.Kind kind) {
    return all.stream().map(Grant::to).filter(to -> to.kind() == kind).map(Grantee::id).toList();
  }

  /** Those of which more is known than that they are there. */
  public List<Grant> known() {
    return all.stream().filter(one -> !one.equals(Grant.of(one.to()))).toList();
  }

  /** The grant to somebody. */
  public Optional<Grant> to(Grantee grantee) {
    return all.stream().filter(one -> one.to().equals(grantee)).findFirst();
  }

  /** With this one, in place of whatever that grantee had. */
  public Grants with(Grant one) {
    return to(one.to()).isEmpty()
        ? new Grants(Stream.concat(all.stream(), Stream.of(one)).toList())
        : new Grants(all.stream().map(had -> had.to().equals(one.to()) ? one : had).toList());
  }

  /** Without that grantee's. */
  public Grants without(Grantee grantee) {
    return new Grants(all.stream().filter(one -> !one.to().equals(grantee)).toList());
  }

  /**
   * With one login's grant at another one, who comes in its place. Who had one as well keeps it,
   * for the duties of both.
   */
  public Grants passedOn(String from, String into) {
    var old = to(Grantee.colleague(from)).orElse(null);
    if (old == null) {
      return this;
    }
    var had = to(Grantee.colleague(into)).orElse(null);
    if (had != null) {
      return without(old.to()).with(had.carrying(both(old.duties(), had.duties())));
    }
    return new Grants(
        all.stream()
            .map(one -> one.equals(old) ? one.passedTo(Grantee.colleague(into)) : one)
            .toList());
  }

  private static List<Duty> both(List<Duty> some, List<Duty> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** What decides who sees the client (ACC-2). */
  public Granted granted(String practice) {
    return new Granted(practice, new LinkedHashSet<>(colleagues()), new LinkedHashSet<>(teams()));
  }
}
