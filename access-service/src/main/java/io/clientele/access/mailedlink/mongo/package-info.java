/** Mailed links, kept in MongoDB by the hash of their secret. */
@NullMarked
package io.clientele.access.mailedlink.mongo;

import org.jspecify.annotations.NullMarked;
