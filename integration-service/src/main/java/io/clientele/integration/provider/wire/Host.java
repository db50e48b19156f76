package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.guard.Guard;
import io.clientele.integration.provider.guard.Pace;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One host of a provider: every call has an end, goes through its guard and waits its turn. */
public final class Host {

  private final ProviderHttp http;
  private final Guard guard;
  private final Pace pace;

  Host(ProviderHttp http, Guard guard, Pace pace) {
    this.http = http;
    this.guard = guard;
    this.pace = pace;
  }

  /**
   * A call that may be repeated without harm. A fault names its path: no secret may be in that.
   *
   * @param organisation whom it is about; null if it is about none
   * @param read from the answer, whose body is a stream and is closed afterwards
   */
  public <T> T read(
      @Nullable String organisation,
      HttpRequest.Builder request,
      Function<HttpResponse<InputStream>, T> read) {
    return guard.reading(pace, organisation, () -> http.send(request, read));
  }

  /** A call about no organisation, made once: whoever asks knows whether it may be repeated. */
  public <T> T once(HttpRequest.Builder request, Function<HttpResponse<InputStream>, T> read) {
    return guard.once(pace, () -> http.send(request, read));
  }

  /**
   * The same under a name.
   *
   * @param where what a fault says in place of the path
   */
  public <T> T once(
      HttpRequest.Builder request, String where, Function<HttpResponse<InputStream>, T> read) {
    return guard.once(pace, () -> http.send(request, where, read));
  }
}
