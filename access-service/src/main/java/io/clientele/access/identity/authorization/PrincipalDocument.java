package io.clientele.access.identity.authorization;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** How it is kept who signed in, and by which factors and when: ID tokens tell the time of it. */
final class PrincipalDocument {

  private static final String AUTHORITY = "authority";
  private static final String AT = "at";

  private PrincipalDocument() {}

  static List<Document> factors(Authentication person) {
    return person.getAuthorities().stream().map(PrincipalDocument::factor).toList();
  }

  private static Document factor(GrantedAuthority authority) {
    var document = new Document(AUTHORITY, authority.getAuthority());
    return authority instanceof FactorGrantedAuthority factor
        ? document.append(AT, Date.from(factor.getIssuedAt()))
        : document;
  }

  static Authentication read(String login, List<Document> factors) {
    return UsernamePasswordAuthenticationToken.authenticated(
        login, null, factors.stream().map(PrincipalDocument::authority).toList());
  }

  private static GrantedAuthority authority(Document document) {
    var name = document.getString(AUTHORITY);
    var at = document.getDate(AT);
    return at == null
        ? new SimpleGrantedAuthority(name)
        : FactorGrantedAuthority.withAuthority(name).issuedAt(at.toInstant()).build();
  }
}
