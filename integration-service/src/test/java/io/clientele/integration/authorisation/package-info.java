/** The life of a sign-in. */
@NullMarked
package io.clientele.integration.authorisation;

import org.jspecify.annotations.NullMarked;
