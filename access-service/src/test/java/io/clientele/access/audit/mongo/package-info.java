/** Tests of the record as it lies in the store. */
@NullMarked
package io.clientele.access.audit.mongo;

import org.jspecify.annotations.NullMarked;
