/** Where sign-ins are kept. */
@NullMarked
package io.clientele.access.signins.mongo;

import org.jspecify.annotations.NullMarked;
