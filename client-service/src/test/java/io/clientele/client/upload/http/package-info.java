/** The template as a file. */
@NullMarked
package io.clientele.client.upload.http;

import org.jspecify.annotations.NullMarked;
