/** OAuth 2.0 as the providers that have it speak it: one client, and what is each one's own. */
@NullMarked
package io.clientele.integration.provider.oauth;

import org.jspecify.annotations.NullMarked;
