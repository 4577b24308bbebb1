package org.wangge.personnel.posting;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of postings, for the API's description. */
@Schema(name = "PostingPage", description = "Some postings; 'next' goes into 'after' to read on")
record PostingPage(List<PostingView> items, @Nullable String next) {}
