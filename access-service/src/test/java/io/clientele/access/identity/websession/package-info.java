/** What a browser is given to come back with. */
@NullMarked
package io.clientele.access.identity.websession;

import org.jspecify.annotations.NullMarked;
