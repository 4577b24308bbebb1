package org.wangge.issue.category;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a page of categories, for the API description. */
record CategoryPage(List<CategoryView> items, @Nullable String next) {}
