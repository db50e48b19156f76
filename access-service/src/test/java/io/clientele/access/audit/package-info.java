/** Tests of the rules of the record. */
@NullMarked
package io.clientele.access.audit;

import org.jspecify.annotations.NullMarked;
