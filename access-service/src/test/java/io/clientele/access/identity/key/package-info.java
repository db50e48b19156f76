/** Tests of the lives of signing keys, without a container. */
@NullMarked
package io.clientele.access.identity.key;

import org.jspecify.annotations.NullMarked;
