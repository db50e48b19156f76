/** The session of a browser at our pages, as it lies in the store (ACC-8a). */
@NullMarked
package io.clientele.access.identity.websession;

import org.jspecify.annotations.NullMarked;
