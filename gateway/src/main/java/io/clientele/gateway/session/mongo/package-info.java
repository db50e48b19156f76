/** Sessions in the store: hashes of ids and sealed tokens. Nothing public. */
@NullMarked
package io.clientele.gateway.session.mongo;

import org.jspecify.annotations.NullMarked;
