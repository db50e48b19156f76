/** Codes and tokens that were given out, kept as hashes. */
@NullMarked
package io.clientele.access.identity.authorization;

import org.jspecify.annotations.NullMarked;
