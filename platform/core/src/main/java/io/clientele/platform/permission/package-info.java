/**
 * What a role may do: one published matrix, which every service asks and nothing else decides
 * (ACC-2). It lies in {@code roles.txt} beside this package, and {@code docs/roles.md} shows it.
 * The package knows no framework.
 */
@NullMarked
package io.clientele.platform.permission;

import org.jspecify.annotations.NullMarked;
