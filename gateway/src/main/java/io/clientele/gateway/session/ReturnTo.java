package io.clientele.gateway.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes once it has signed in: a path on our own origin and nothing else, or whoever
 * makes a link to our sign-in decides where people land after it.
 *
 * @param path with its query and fragment
 */
public record ReturnTo(String path) {

  private static final String HOME = "/";
  private static final int LONGEST = 512;

  // Browsers take a backslash for a slash, drop tabs and line ends, and read two slashes as the
  // beginning of a host.
  private static final Pattern PLAIN = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

  /** What was asked for, if it is such a path; else our home page. */
  public static ReturnTo of(@Nullable String asked) {
    return new ReturnTo(asked != null && isOurs(asked) ? asked : HOME);
  }

  private static boolean isOurs(String asked) {
    if (asked.length() > LONGEST || !PLAIN.matcher(asked).matches()) {
      return false;
    }
    try {
      var uri = new URI(asked);
      var path = uri.getPath();
      // To come back to a sign-in would lead in circles.
      return !uri.isAbsolute()
          && uri.getRawAuthority() == null
          && path != null
          && !path.startsWith("//")
          && !uri.normalize().getPath().startsWith("/session/");
    } catch (URISyntaxException noPath) {
      return false;
    }
  }
}
