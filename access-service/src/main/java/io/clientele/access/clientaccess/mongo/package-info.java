/** Where access to clients lies. */
@NullMarked
package io.clientele.access.clientaccess.mongo;

import org.jspecify.annotations.NullMarked;
