package io.clientele.simulator.xero.identity;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an app may do, in the order it was asked for (providers.md 2.1 [D]). */
public record Scopes(Set<String> names) {

  /** Covers accounts, items, the organisation, tax rates and tracking categories. */
  public static final String SETTINGS = "accounting.settings";

  public static final String CONTACTS = "accounting.contacts";

  private static final String OFFLINE = "offline_access";
  private static final String OPENID = "openid";
  private static final String READ = ".read";
  private static final Set<String> KNOWN =
      Set.of(
          OFFLINE,
          OPENID,
          "profile",
          "email",
          SETTINGS,
          SETTINGS + READ,
          CONTACTS,
          CONTACTS + READ,
          "projects",
          "projects.read");

  public Scopes {
    names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  /** Reads names between spaces. */
  public static Scopes read(String text) {
    return new Scopes(
        Arrays.stream(text.strip().split("\\s+"))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The names the simulator does not know. */
  public List<String> unknown() {
    return names.stream().filter(name -> !KNOWN.contains(name)).toList();
  }

  /** Without it no refresh token is issued (providers.md 2.1 [D]). */
  public boolean offline() {
    return names.contains(OFFLINE);
  }

  /** With it the answer carries an id token. */
  public boolean openId() {
    return names.contains(OPENID);
  }

  /** True if reading what the scope is about is allowed, be it by the read-only one. */
  public boolean reads(String scope) {
    return names.contains(scope) || names.contains(scope + READ);
  }

  @Override
  public String toString() {
    return String.join(" ", names);
  }
}
