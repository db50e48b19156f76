package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Entry;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Suppliers and customers (providers.md 5.3). Nothing in a contact says which it is: only the views
 * that show it do, and who was never billed and never paid is in neither and belongs to both lists,
 * or it could never be picked.
 *
 * <p>So three views are read for either list. Of the other list's view only the ids are kept; then
 * those of its own come, each with its sort; then, of all, those that were in neither. Each comes
 * once, and none is held: eight bytes are, for each contact there is. It costs as many calls as
 * there are contacts twice over; the view of one list alone would leave out the new ones, and that
 * of all alone would tell none apart.
 */
final class FreeAgentContacts {

  private static final String LIST = "contacts";

  // By when they were made: who is changed meanwhile keeps its place, and nobody is passed over.
  private static final String ORDER = "&sort=created_at";

  private final FreeAgentPages pages;

  FreeAgentContacts(FreeAgentPages pages) {
    this.pages = pages;
  }

  /**
   * One of the two lists.
   *
   * <p>That a contact gets its first bill or invoice may not count as a change of it (nobody has
   * confirmed that): a whole read sees it.
   *
   * @param list SUPPLIERS or CUSTOMERS
   */
  ListRead read(
      String access,
      String company,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    var suppliers = list == ListName.SUPPLIERS;
    var others = new ContactIds();
    var own = new ContactIds();
    var asOf =
        pages.read(
            access,
            company,
            LIST,
            view(suppliers ? "clients" : "suppliers", since),
            contact -> others.add(FreeAgentItems.id(contact)));
    pages.read(
        access,
        company,
        LIST,
        view(suppliers ? "suppliers" : "clients", since),
        contact -> {
          var id = FreeAgentItems.id(contact);
          own.add(id);
          var one = suppliers ? "SUPPLIER" : "CUSTOMER";
          item(contact, others.contains(id) ? "BOTH" : one).forEach(each);
        });
    pages.read(
        access,
        company,
        LIST,
        view("all", since),
        contact -> {
          var id = FreeAgentItems.id(contact);
          if (!own.contains(id) && !others.contains(id)) {
            item(contact, "CONTACT").forEach(each);
          }
        });
    return since == null ? ListRead.all(asOf) : ListRead.changes(asOf);
  }

  private static String view(String name, @Nullable Instant since) {
    var view = "view=" + name + ORDER;
    return since == null ? view : view + "&updated_since=" + since.truncatedTo(ChronoUnit.SECONDS);
  }

  private static List<ReferenceItem> item(JsonNode contact, String type) {
    return Entry.of(contact)
        .type(type)
        .status(ProviderJson.text(contact, "status"), "Active", "Hidden")
        .keep("url", "email", "sales_tax_registration_number", "default_payment_terms_in_days")
        .make(FreeAgentItems.id(contact), name(contact));
  }

  private static @Nullable String name(JsonNode contact) {
    var organisation = ProviderJson.text(contact, "organisation_name");
    if (organisation != null) {
      return organisation;
    }
    var first = ProviderJson.text(contact, "first_name");
    var last = ProviderJson.text(contact, "last_name");
    if (first == null || last == null) {
      return first == null ? last : first;
    }
    return first + " " + last;
  }
}
