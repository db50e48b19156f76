/** Letters by HTTP, for the practice that sends them. */
@NullMarked
package io.clientele.invitation.letter.http;

import org.jspecify.annotations.NullMarked;
