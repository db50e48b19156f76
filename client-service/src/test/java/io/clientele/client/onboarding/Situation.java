package io.clientele.client.onboarding;

import io.clientele.client.account.ClientKind;
import io.clientele.client.account.Solution;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.Defaults;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A practice, its bundle and a caller, as a test wants them. */
record Situation(
    Region region, Set<ClientKind> kinds, Set<AddOn> addOns, int limit, int taken, Caller caller) {

  static final Caller ADMIN = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());

  /** Everything open, room for all, asked by an admin. */
  static Situation in(Region region) {
    return new Situation(region, Set.of(ClientKind.values()), Set.of(AddOn.values()), 10, 3, ADMIN);
  }

  Situation withKinds(ClientKind... some) {
    return new Situation(region, Set.of(some), addOns, limit, taken, caller);
  }

  Situation withAddOns(AddOn... some) {
    return new Situation(region, kinds, Set.of(some), limit, taken, caller);
  }

  Situation withBundle(int most, int used) {
    return new Situation(region, kinds, addOns, most, used, caller);
  }

  Situation askedBy(String role, String... permissions) {
    return new Situation(
        region,
        kinds,
        addOns,
        limit,
        taken,
        Caller.ofPractice("cal", "p1", role, Set.of(permissions)));
  }

  Practice practice() {
    return new Practice(
        "p1",
        "Ada & Co",
        region,
        PartnerType.ACCOUNTANT,
        region.timeZone(),
        new Entitlements(kinds, true, addOns));
  }

  Bundle bundle() {
    return new Bundle("p1", limit, taken, List.of());
  }

  List<Refusal> adding(@Nullable ClientKind kind, Solution... solutions) {
    return adding(command(kind, solutions), null);
  }

  List<Refusal> adding(AddClient command, @Nullable HeardConnection connection) {
    return Admission.problems(command, caller, facts(connection));
  }

  Defaults defaults() {
    return new Defaults(practice(), DefaultClientSettings.of(practice()), 0);
  }

  Facts facts(@Nullable HeardConnection connection) {
    return new Facts(null, practice(), bundle(), connection, defaults(), false);
  }

  static AddClient command(@Nullable ClientKind kind, Solution... solutions) {
    return new AddClient("c1", "p1", null, kind, List.of(solutions), "Bakery", null, null);
  }
}
