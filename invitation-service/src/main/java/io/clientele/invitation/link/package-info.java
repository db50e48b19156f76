/** The links that are sent (INV-5): made again from what they belong to, kept as hashes only. */
@NullMarked
package io.clientele.invitation.link;

import org.jspecify.annotations.NullMarked;
