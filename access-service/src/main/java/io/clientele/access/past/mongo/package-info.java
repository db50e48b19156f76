/** The past as it lies on record in MongoDB. */
@NullMarked
package io.clientele.access.past.mongo;

import org.jspecify.annotations.NullMarked;
