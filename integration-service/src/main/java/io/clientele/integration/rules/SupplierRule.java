package io.clientele.integration.rules;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the documents of one supplier (INT-5).
 *
 * @param category null: nobody has said
 * @param tax null: nobody has said, so the default of the connection counts
 * @param autoPublish whether they are published without anybody looking at them
 */
public record SupplierRule(
    String id,
    Reference supplier,
    @Nullable Reference category,
    @Nullable Reference tax,
    boolean autoPublish) {

  /** What it refers to as that part, or null. */
  public @Nullable Reference of(Part part) {
    return switch (part) {
      case SUPPLIER -> supplier;
      case CATEGORY -> category;
      case TAX -> tax;
    };
  }

  /** The same with every reference as {@code change} gives it back. */
  SupplierRule each(BiFunction<Part, Reference, Reference> change) {
    return new SupplierRule(
        id,
        change.apply(Part.SUPPLIER, supplier),
        category == null ? null : change.apply(Part.CATEGORY, category),
        tax == null ? null : change.apply(Part.TAX, tax),
        autoPublish);
  }

  /**
   * Whether both are about one supplier: the same entry; or the same code; or, unless their codes
   * tell them apart, the same name. Two entries of the same books are two suppliers, whatever they
   * are called.
   */
  boolean isAboutTheSupplierOf(SupplierRule other) {
    var one = supplier;
    var two = other.supplier;
    if (isBoundInTheBooksOf(other)) {
      return hasTheEntryOf(other);
    }
    var code = Words.key(one.code());
    var otherCode = Words.key(two.code());
    return code == null || otherCode == null
        ? Words.key(one.name()) != null
            && Objects.equals(Words.key(one.name()), Words.key(two.name()))
        : code.equals(otherCode);
  }

  /** Whether both are bound to one supplier. */
  boolean hasTheEntryOf(SupplierRule other) {
    var one = supplier.bound();
    var two = other.supplier.bound();
    return one != null
        && two != null
        && one.books().equals(two.books())
        && one.entry().equals(two.entry());
  }

  private boolean isBoundInTheBooksOf(SupplierRule other) {
    var one = supplier.bound();
    var two = other.supplier.bound();
    return one != null && two != null && one.books().equals(two.books());
  }

  int countBoundBy(String merge) {
    return Math.toIntExact(
        Stream.of(Part.values())
            .map(this::of)
            .filter(one -> one != null && one.isBoundBy(merge))
            .count());
  }
}
