/**
 * Two logins of one person become one, on proof of both (ACC-6). The door: Merging, Merges,
 * ShownLogin, SecondProof.
 */
@NullMarked
package io.clientele.access.merging;

import org.jspecify.annotations.NullMarked;
