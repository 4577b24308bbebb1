package org.wangge.personnel.posting;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.page.PageRequest;

/** Which postings a caller asks for; a {@code @BeanParam}. */
public class PostingQuery extends PageRequest {

    @QueryParam("grid")
    @Parameter(description = "Only postings at this grid")
    public @Nullable UUID grid;

    @QueryParam("person")
    @Parameter(description = "Only postings of this person")
    public @Nullable UUID person;

    @QueryParam("role")
    @Parameter(description = "Only postings of this role")
    public @Nullable PostingRole role;

    @QueryParam("at")
    @Parameter(description = "Only postings valid on this day", example = "2014-09-15")
    public @Nullable String at;
}
