package io.clientele.gateway.problem;

import io.clientele.gateway.correlation.Trace;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a refused caller reads: RFC 9457 with our code, rule and trace id. */
record Problem(Refused refused, String path, Trace trace) {

  /** In the order in which they are written. */
  Map<String, Object> fields() {
    var why = refused.why();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", why.type());
    fields.put("title", why.title());
    fields.put("status", why.status().value());
    fields.put("detail", refused.detail());
    fields.put("instance", path);
    fields.put("code", why.name());
    fields.put("rule", "GTW-1");
    fields.put("traceId", trace.id());
    return fields;
  }
}
