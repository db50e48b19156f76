package io.clientele.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads JSON bodies whole, up to a limit, before anything else looks at them: the fingerprint of an
 * idempotency key is of the bytes that came. Uploads of other types stream on untouched.
 */
final class RequestBytes extends OncePerRequestFilter {

  /** 1 MiB. */
  static final int MOST = 1 << 20;

  private static final String BYTES = RequestBytes.class.getName();

  /** The bytes of this request's body; none if it was no JSON. */
  static byte[] of(HttpServletRequest request) {
    return request.getAttribute(BYTES) instanceof byte[] bytes ? bytes : new byte[0];
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isJson(request.getContentType());
  }

  /** Must say yes to whatever {@link JsonBodies} would read. */
  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      var type = MediaType.parseMediaType(contentType);
      return JsonBodies.TYPES.stream().anyMatch(json -> json.includes(type));
    } catch (InvalidMediaTypeException e) {
      return false; // the dispatcher refuses it by itself
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      SecurityProblems.write(
          response,
          Problem.of(
              HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", "A body may have at most 1 MiB."));
      return;
    }
    request.setAttribute(BYTES, bytes);
    chain.doFilter(new Read(request, bytes), response);
  }

  /** The request, its body readable once more. */
  private static final class Read extends HttpServletRequestWrapper {

    private final byte[] bytes;

    Read(HttpServletRequest request, byte[] bytes) {
      super(request);
      this.bytes = bytes;
    }

    @Override
    public ServletInputStream getInputStream() {
      var in = new ByteArrayInputStream(bytes);
      return new ServletInputStream() {
        @Override
        public int read() {
          return in.read();
        }

        @Override
        public boolean isFinished() {
          return in.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("the body has been read already");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
