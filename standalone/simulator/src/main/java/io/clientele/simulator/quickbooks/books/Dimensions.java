package io.clientele.simulator.quickbooks.books;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classes and locations: what costs are sorted by besides accounts (providers.md 3.4 [D]). */
final class Dimensions {

  private static final String FIRST = "5000000000000123456";

  private Dimensions() {}

  static Stream<Entity> classes(Company owner) {
    return Stream.of(
        dimension(owner, FIRST, "Kitchen", "SubClass", null, true),
        dimension(owner, "5000000000000123457", "Bar", "SubClass", null, true),
        dimension(owner, "5000000000000123458", "Pastry", "SubClass", "Kitchen", true),
        dimension(owner, "5000000000000123459", "Garden", "SubClass", null, false));
  }

  static Stream<Entity> departments(Company owner) {
    return Stream.of(
        dimension(owner, "1", "Head Office", "SubDepartment", null, true),
        dimension(owner, "2", "Market Stall", "SubDepartment", null, true));
  }

  private static Entity dimension(
      Company owner, String id, String name, String sub, @Nullable String above, boolean active) {
    return new Entity(
        id, active, owner.created(), owner.created(), () -> members(name, sub, above));
  }

  private static Map<String, Object> members(String name, String sub, @Nullable String above) {
    return new Members()
        .with("Name", name)
        .with(sub, above != null)
        .with("ParentRef", above == null ? null : Map.of("value", FIRST))
        .with("FullyQualifiedName", above == null ? name : above + ":" + name)
        .map();
  }
}
