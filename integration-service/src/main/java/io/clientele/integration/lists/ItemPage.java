package io.clientele.integration.lists;

import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the next one begins; null after the last
 */
public record ItemPage(List<ReferenceItem> items, @Nullable ItemPosition next) {}
