package io.clientele.client.tax;

import io.clientele.client.account.CategoryList;
import io.clientele.client.practice.Region;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All lists of categories there are: the present ones, and those of years before (CLI-12). */
public final class CategoryLists {

  private final Map<CategoryList, TaxCategories> lists;

  /**
   * These lists.
   *
   * @throws IllegalStateException if one is there twice, or one that a region gives is not there
   */
  public CategoryLists(Collection<TaxCategories> all) {
    lists = all.stream().collect(Collectors.toMap(TaxCategories::list, Function.identity()));
    Arrays.stream(Region.values())
        .flatMap(region -> region.selfEmployedList().stream())
        .filter(list -> !lists.containsKey(list))
        .findAny()
        .ifPresent(
            list -> {
              throw new IllegalStateException("there is no list of categories " + list);
            });
  }

  /** The categories of this list; none if only a newer release has it. */
  Optional<TaxCategories> find(CategoryList list) {
    return Optional.ofNullable(lists.get(list));
  }
}
