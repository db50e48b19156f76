/** The secrets in mailed links, made and not drawn. */
@NullMarked
package io.clientele.access.mailedlink.hmac;

import org.jspecify.annotations.NullMarked;
