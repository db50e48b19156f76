/** What can be done with each accounting software, by HTTP. */
@NullMarked
package io.clientele.integration.capability.http;

import org.jspecify.annotations.NullMarked;
