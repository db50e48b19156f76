package io.clientele.simulator.xero.http;

import io.clientele.simulator.web.Call;
import io.clientele.simulator.xero.books.Books;
import io.clientele.simulator.xero.books.Contact;
import io.clientele.simulator.xero.http.Listing.Pagination;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code GET /Contacts}, the one list with pages (providers.md 2.3 [D]). */
final class ContactsEndpoint {

  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1000;

  private ContactsEndpoint() {}

  static Listing contacts(Books books, Call call) {
    Lists.refuseOrder(call);
    boolean archived = "true".equals(call.query("includeArchived"));
    int page = Math.max(1, number(call, "page", 1));
    // Sizes out of range are brought into it [S].
    int size = Math.clamp(number(call, "pageSize", USUAL_SIZE), 1, LARGEST_SIZE);
    var contacts = books.contacts();
    return isFiltered(call)
        ? filtered(contacts.matching(archived, wanted(call)).toList(), page, size)
        : listing(
            contacts.page(archived, (page - 1L) * size, size),
            page,
            size,
            contacts.count(archived));
  }

  private static Listing filtered(List<Contact> found, int page, int size) {
    var shown = found.stream().skip((page - 1L) * size).limit(size).toList();
    return listing(shown, page, size, found.size());
  }

  private static Listing listing(List<Contact> shown, int page, int size, int count) {
    return new Listing(
        "Contacts", shown, new Pagination(page, size, Math.ceilDiv(count, size), count));
  }

  private static boolean isFiltered(Call call) {
    return call.query("where") != null
        || call.query("IDs") != null
        || call.query("searchTerm") != null
        || call.header("If-Modified-Since") != null;
  }

  private static Predicate<Contact> wanted(Call call) {
    var since = Since.read(call.header("If-Modified-Since"));
    Predicate<Contact> changed = contact -> contact.updatedDateUtc().isAfter(since);
    return changed
        .and(among(call.query("IDs")))
        .and(about(call.query("searchTerm")))
        .and(where(call.query("where")));
  }

  private static Predicate<Contact> among(@Nullable String ids) {
    if (ids == null) {
      return contact -> true;
    }
    var wanted = Set.of(ids.toLowerCase(Locale.ROOT).split(","));
    return contact -> wanted.contains(contact.contactId().toString());
  }

  // Looks into names, mail addresses and numbers [U: which members Xero searches].
  private static Predicate<Contact> about(@Nullable String term) {
    if (term == null) {
      return contact -> true;
    }
    var wanted = term.toLowerCase(Locale.ROOT);
    return contact ->
        (contact.name() + " " + contact.emailAddress() + " " + contact.contactNumber())
            .toLowerCase(Locale.ROOT)
            .contains(wanted);
  }

  private static Predicate<Contact> where(@Nullable String text) {
    if (text == null) {
      return contact -> true;
    }
    var where = Where.read(text);
    return contact -> where.test(XeroJson.tree(contact));
  }

  private static int number(Call call, String name, int otherwise) {
    var text = call.query(name);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new UnreadableQuery(name + " is no number: " + text);
    }
  }
}
