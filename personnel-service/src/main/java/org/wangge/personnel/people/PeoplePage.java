package org.wangge.personnel.people;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of people, for the API's description. */
@Schema(name = "PeoplePage", description = "Some people; 'next' goes into 'after' to read on")
record PeoplePage(List<PersonView> items, @Nullable String next) {}
