/** What can be done with each accounting software, for people and for other services (INT-12). */
@NullMarked
package io.clientele.integration.capability;

import org.jspecify.annotations.NullMarked;
