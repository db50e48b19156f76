package io.clientele.simulator.books;

import java.util.Locale;

/** Makes up names of companies: 36,000 different ones before they are numbered. */
public final class ContactNames {

  private static final String[] FIRST =
      ("Amber Ashdown Beacon Birchwood Bluebell Bramble Brook Cedar Clover Copper Coral Crest Dale Ember"
              + " Fern Flint Gable Garnet Granite Harrow Hazel Heron Indigo Ivy Juniper Kestrel Larch Linden"
              + " Marlow Meadow Nettle Oakham Otter Pebble Quill Rowan Saffron Teal Umber Willow")
          .split(" ");
  private static final String[] SECOND =
      ("Arch Bank Bridge Chapel Close Common Corner Court Croft Cross Farm Field Ford Gate Green"
              + " Grove Hall Heath Hill Lane Mill Moor Park Quay Ridge Row Square Vale Wharf Yard")
          .split(" ");
  private static final String[] TRADE =
      ("Bakery Builders Catering Cleaning Couriers Dairy Design Drinks Electrical Energy Fencing Flooring"
              + " Foods Freight Glazing Insurance Joinery Lettings Lighting Media Motors Office Packaging"
              + " Plumbing Printing Roofing Security Software Stationery Telecom")
          .split(" ");
  private static final int DIFFERENT = FIRST.length * SECOND.length * TRADE.length;
  // A prime, so that stepping by it meets every combination once, and neighbours differ in all
  // words.
  private static final int STEP = 7919;

  private ContactNames() {}

  /**
   * The name of a contact.
   *
   * @param start where in the combinations its organisation begins
   */
  public static String name(int start, int index, String suffix) {
    int combination = (int) ((Math.floorMod(start, DIFFERENT) + (long) index * STEP) % DIFFERENT);
    var words =
        String.join(
            " ",
            FIRST[combination % FIRST.length],
            SECOND[combination / FIRST.length % SECOND.length],
            TRADE[combination / FIRST.length / SECOND.length],
            suffix);
    return index < DIFFERENT ? words : words + " " + (index / DIFFERENT + 1);
  }

  /** A mail address that leads nowhere (RFC 2606). */
  public static String email(String name) {
    return "accounts@" + name.toLowerCase(Locale.ROOT).replace(" ", "-") + ".example";
  }
}
