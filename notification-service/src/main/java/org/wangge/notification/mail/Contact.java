package org.wangge.notification.mail;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How to reach a person of the office, as personnel-service answers. Never stored here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Contact(UUID person, @Nullable String name, @Nullable String email) {}
