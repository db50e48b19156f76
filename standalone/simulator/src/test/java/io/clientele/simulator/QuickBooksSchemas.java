package io.clientele.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The types of Intuit's published schemas, for JSON: its members are named like the elements and
 * attributes, and {@code value} is the text of a reference (providers.md 7.4).
 */
final class QuickBooksSchemas {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final List<String> FILES =
      List.of(
          "Finance.xsd", "IntuitBaseTypes.xsd", "IntuitNamesTypes.xsd", "IntuitRestServiceDef.xsd");

  /** The members of each complex type, with their own types. */
  private final Map<String, Map<String, String>> types = new HashMap<>();

  private final Map<String, String> bases = new HashMap<>();

  QuickBooksSchemas() {
    FILES.forEach(this::read);
  }

  private void read(String file) {
    try (var in = QuickBooksSchemas.class.getResourceAsStream("/quickbooks/" + file)) {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var schema = factory.newDocumentBuilder().parse(Objects.requireNonNull(in, file));
      elements(schema.getDocumentElement(), "complexType").stream()
          .filter(type -> type.hasAttribute("name"))
          .forEach(this::add);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private void add(Element type) {
    var name = type.getAttribute("name");
    var members = new HashMap<String, String>();
    for (var kind : List.of("element", "attribute")) {
      elements(type, kind)
          .forEach(one -> members.put(one.getAttribute("name"), one.getAttribute("type")));
    }
    types.put(name, members);
    elements(type, "extension").forEach(one -> bases.put(name, one.getAttribute("base")));
  }

  private static List<Element> elements(Element within, String name) {
    var found = new ArrayList<Element>();
    var all = within.getElementsByTagNameNS(XSD, name);
    for (int at = 0; at < all.getLength(); at++) {
      found.add((Element) all.item(at));
    }
    return found;
  }

  /** The members of an object that its type does not have, each with the way to it. */
  List<String> unknown(String type, JsonNode object) {
    var found = new ArrayList<String>();
    compare(type, object, type, found);
    return found;
  }

  private void compare(String type, JsonNode node, String way, List<String> found) {
    if (node.isArray()) {
      node.forEach(one -> compare(type, one, way, found));
      return;
    }
    node.properties()
        .forEach(
            member -> {
              var name = member.getKey();
              var there = way + "/" + name;
              var of = member(type, name);
              if (of != null) {
                compare(of, member.getValue(), there, found);
              } else if (!name.equals("value")) {
                found.add(there);
              }
            });
  }

  private @Nullable String member(String type, String name) {
    for (var at = type; at != null; at = bases.get(at)) {
      var of = types.getOrDefault(at, Map.of()).get(name);
      if (of != null) {
        return of;
      }
    }
    return null;
  }
}
