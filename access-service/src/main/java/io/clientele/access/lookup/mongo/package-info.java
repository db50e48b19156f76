/** How often was asked, kept in MongoDB. */
@NullMarked
package io.clientele.access.lookup.mongo;

import org.jspecify.annotations.NullMarked;
