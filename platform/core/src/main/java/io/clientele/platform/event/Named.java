package io.clientele.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name an event has on the wire, written by hand because it is for ever: {@code
 * ClientCreated.v1}. A service does not start while an event of its families has none.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Named {

  /** Name and version; a breaking change is a new version beside the old one. */
  String value();
}
