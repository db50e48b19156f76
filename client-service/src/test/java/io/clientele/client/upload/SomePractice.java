package io.clientele.client.upload;

import io.clientele.client.account.ClientKind;
import io.clientele.client.onboarding.ExtractDomain;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Region;
import io.clientele.platform.token.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Practice {@code p1}, where Ada is admin. */
final class SomePractice {

  static final Caller ADA = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  static final ExtractDomain DOMAIN = new ExtractDomain("in.example");
  static final Entitlements ALL =
      new Entitlements(Set.of(ClientKind.values()), true, Set.of(AddOn.values()));
  static final Entitlements LEAST = new Entitlements(Set.of(ClientKind.BUSINESS), false, Set.of());

  private SomePractice() {}

  static Practice of(Region region) {
    return of(region, PartnerType.ACCOUNTANT, ALL);
  }

  static Practice of(Region region, @Nullable PartnerType partner, Entitlements bought) {
    return new Practice("p1", "Ada & Co", region, partner, region.timeZone(), bought);
  }

  static Template template(Region region, Entitlements bought) {
    return Template.of(Showing.to(of(region, PartnerType.BOOKKEEPER, bought), DOMAIN, ADA.login()));
  }

  static RowReader reader(Region region) {
    return new RowReader(of(region), DOMAIN);
  }

  static Template template(Region region) {
    return template(region, ALL);
  }
}
