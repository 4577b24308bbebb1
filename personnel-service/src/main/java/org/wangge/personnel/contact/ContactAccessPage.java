package org.wangge.personnel.contact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of looks at a contact, for the API's description. */
@Schema(name = "ContactAccessPage", description = "Some looks at a contact; 'next' goes into 'after' to read on")
record ContactAccessPage(
        List<ContactAccessView> items, @Nullable String next) {}
