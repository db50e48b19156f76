/** What is answered about connections. */
@NullMarked
package io.clientele.integration.connection.http;

import org.jspecify.annotations.NullMarked;
