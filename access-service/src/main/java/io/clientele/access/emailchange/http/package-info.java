/** Another email over HTTP, and the page behind the link that confirms it. */
@NullMarked
package io.clientele.access.emailchange.http;

import org.jspecify.annotations.NullMarked;
