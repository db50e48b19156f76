package io.clientele.integration.capability;

import io.clientele.integration.provider.Software;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be done with every software there is. */
public final class Capabilities {

  private final List<AccountingSoftware> all;

  /**
   * These.
   *
   * @throws IllegalArgumentException if one is missing or there twice
   */
  public Capabilities(Collection<AccountingSoftware> all) {
    this.all = List.copyOf(all);
    var names = this.all.stream().map(AccountingSoftware::id).sorted().toList();
    var wanted = Arrays.stream(Software.values()).map(Software::name).sorted().toList();
    if (!names.equals(wanted)) {
      throw new IllegalArgumentException("described are " + names + " and not " + wanted);
    }
  }

  /** Each as {@code describe} says. */
  public static Capabilities of(Function<Software, AccountingSoftware> describe) {
    return new Capabilities(
        Arrays.stream(Software.values()).map(describe).collect(Collectors.toList()));
  }

  /** All, in the order in which they were built. */
  public List<AccountingSoftware> all() {
    return all;
  }

  /** One of them. */
  public AccountingSoftware of(Software software) {
    return all.stream().filter(one -> one.id().equals(software.name())).findFirst().orElseThrow();
  }
}
