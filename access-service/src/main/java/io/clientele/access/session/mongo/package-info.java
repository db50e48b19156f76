/** Where sign-ins are kept. */
@NullMarked
package io.clientele.access.session.mongo;

import org.jspecify.annotations.NullMarked;
