/** The record in MongoDB. */
@NullMarked
package io.clientele.access.audit.mongo;

import org.jspecify.annotations.NullMarked;
