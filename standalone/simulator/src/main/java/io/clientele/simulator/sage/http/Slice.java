package io.clientele.simulator.sage.http;

import io.clientele.simulator.sage.books.Books;
import io.clientele.simulator.sage.books.ContactKind;
import io.clientele.simulator.sage.books.Entity;
import io.clientele.simulator.web.Call;
import java.util.List;
import java.util.function.Predicate;

/**
 * One page of a list.
 *
 * @param page which it is: the last one for who asked beyond it (providers.md 4.3 [D])
 * @param total how many elements there are on all pages
 */
record Slice(int page, int total, List<Entity> entities) {

  static Slice of(Asked asked, List<Entity> all) {
    var wanted = all.stream().filter(asked::wants).toList();
    int page = page(asked, wanted.size());
    return new Slice(
        page,
        wanted.size(),
        wanted.stream().skip((page - 1L) * asked.size()).limit(asked.size()).toList());
  }

  /** Contacts, which may be many: only those of the page are made unless times are asked for. */
  static Slice contacts(Asked asked, Books books, Call call) {
    var type = call.query("contact_type_id");
    boolean withoutSystem = "true".equals(call.query("exclude_system"));
    boolean deleted = asked.deletedSince() != null;
    Predicate<ContactKind> kinds =
        kind ->
            kind.is(type == null ? "" : type)
                && (kind == ContactKind.DELETED) == deleted
                && !(withoutSystem && kind == ContactKind.SYSTEM);
    var contacts = books.contacts();
    if (asked.isFiltered()) {
      return of(asked, contacts.all(kinds).filter(asked::wants).toList());
    }
    int total = contacts.count(kinds);
    int page = page(asked, total);
    return new Slice(page, total, contacts.page(kinds, (page - 1L) * asked.size(), asked.size()));
  }

  private static int page(Asked asked, int total) {
    return Math.min(asked.page(), Math.max(1, Math.ceilDiv(total, asked.size())));
  }
}
