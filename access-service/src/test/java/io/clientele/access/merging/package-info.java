/** Tests of merging logins. */
@NullMarked
package io.clientele.access.merging;

import org.jspecify.annotations.NullMarked;
