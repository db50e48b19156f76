/** Tests of the list by HTTP without a server. */
@NullMarked
package io.clientele.client.roster.http;

import org.jspecify.annotations.NullMarked;
