package io.clientele.subscription.licence;

import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The add-ons of a client. Whether it has a licence is not decided here but by the assignments of
 * its practice, of which there are only so many; here is what follows for the client:
 *
 * <pre>
 *                         none      WANTED    WAITING   ACTIVE    BLOCKED
 * asked for at adding     WANTED    .         .         .         .
 * none was free           .         WAITING   .         .         .
 * assigned, and it fits   ACTIVE    ACTIVE    ACTIVE    .         ACTIVE
 * assigned, does not fit  BLOCKED   BLOCKED   BLOCKED   BLOCKED   .
 * not assigned            .         .         .         none      none
 * wanted no more          .         none      none      .         .
 * </pre>
 *
 * <p>A point is: stays. {@code ACTIVE} with another software, and {@code BLOCKED} with another
 * software or for another reason, are news all the same.
 *
 * @param licences by add-on; one that is missing it does not have, nor is it wanted
 */
public record Licensing(Map<AddOn, Licence> licences) {

  public Licensing {
    licences = Collections.unmodifiableMap(new TreeMap<>(licences));
  }

  /** Without any. */
  public static Licensing none() {
    return new Licensing(Map.of());
  }

  /** How it stands with an add-on. */
  public Optional<Licence> of(AddOn addOn) {
    return Optional.ofNullable(licences.get(addOn));
  }

  /** Whether it has a licence of any. */
  public boolean anyHeld() {
    return licences.values().stream().anyMatch(Licence::held);
  }

  /** Whether it is wanted, and nobody has looked yet whether one is free. */
  public boolean wants(AddOn addOn) {
    return is(addOn, licence -> licence.status() == Status.WANTED);
  }

  /**
   * Asks for those of the solutions of a new client that are add-ons (CLI-3).
   *
   * @param solutions by name; others than add-ons need no licence
   */
  public Licensing askedFor(Collection<String> solutions, Instant now) {
    var next = this;
    for (var addOn : AddOn.values()) {
      if (solutions.contains(addOn.name()) && !licences.containsKey(addOn)) {
        next = next.with(addOn, Licence.wanted(now));
      }
    }
    return next;
  }

  /** None was free when it was looked whether it can be had. */
  public Licensing noneFree(AddOn addOn, Instant now) {
    return wants(addOn) ? with(addOn, Licence.waiting(now)) : this;
  }

  /** It is assigned to the client. */
  public Licensing assigned(AddOn addOn, Fit fit, Instant now) {
    var next = Licence.held(fit, now);
    return is(addOn, next::isAs) ? this : with(addOn, next);
  }

  /** It is not assigned to the client. */
  public Licensing notAssigned(AddOn addOn) {
    return is(addOn, Licence::held) ? without(addOn) : this;
  }

  /** Nobody wants it for the client any more; whether it has one is not said by this. */
  public Licensing wantedNoMore(AddOn addOn) {
    return is(addOn, licence -> !licence.held()) ? without(addOn) : this;
  }

  private boolean is(AddOn addOn, Predicate<Licence> such) {
    return of(addOn).filter(such).isPresent();
  }

  private Licensing with(AddOn addOn, Licence licence) {
    var next = new TreeMap<>(licences);
    next.put(addOn, licence);
    return new Licensing(next);
  }

  private Licensing without(AddOn addOn) {
    var next = new TreeMap<>(licences);
    next.remove(addOn);
    return new Licensing(next);
  }
}
