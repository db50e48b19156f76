/** What each software can do is right, and said once. */
@NullMarked
package io.clientele.integration.capability;

import org.jspecify.annotations.NullMarked;
