/** What a grant is: to whom a client is given, and for which duties. */
@NullMarked
package io.clientele.access.clientaccess.grant;

import org.jspecify.annotations.NullMarked;
