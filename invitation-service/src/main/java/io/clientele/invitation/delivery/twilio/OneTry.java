package io.clientele.invitation.delivery.twilio;

import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls Twilio at an address of our choice, and once: the SDK and the client beneath it would try
 * again by themselves, and a text would arrive twice. Together shorter than a claim on a message.
 */
final class OneTry extends HttpClient {

  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout ANSWER = Timeout.ofSeconds(15);

  private final String baseUrl;
  private final HttpClient network;

  OneTry(String baseUrl) {
    this.baseUrl = baseUrl;
    this.network =
        new NetworkHttpClient(
            HttpClientBuilder.create()
                .disableAutomaticRetries()
                .setConnectionManager(
                    PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(
                            ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                    RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(ANSWER)
                        .build()));
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    var there =
        new Request(request.getMethod(), baseUrl + URI.create(request.getUrl()).getRawPath());
    there.setAuth(request.getUsername(), request.getPassword());
    there.setContentType(request.getContentType());
    request
        .getPostParams()
        .forEach((name, values) -> values.forEach(value -> there.addPostParam(name, value)));
    request
        .getQueryParams()
        .forEach((name, values) -> values.forEach(value -> there.addQueryParam(name, value)));
    return network.makeRequest(there);
  }
}
